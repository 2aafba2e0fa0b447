package org.yunyan.study;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.skills.Skill;

/**
 * Self-selected study. A teacher enrols herself, and the server counts what she really studied: unique seconds only, never
 * faster than real time × the allowed speed, and real time only once, however many tabs, devices and units she opens.
 *
 * <p>What an honest learner sends is counted in full, late, twice or out of order as it may arrive: a report is accepted as
 * long as all that was ever counted for her could have happened one after the other since the sessions were opened.
 */
public final class Study {

    private static final int TEXT_LENGTH = 1000;

    private final StudyParts parts;
    private final ApplicationEventPublisher events;
    private final Turns turns = new Turns();
    private final Rounds rounds;

    Study(StudyParts parts, ApplicationEventPublisher events) {
        this.parts = parts;
        this.events = events;
        this.rounds = new Rounds(parts.round()::play);
    }

    /**
     * Chooses a course, or comes back to one that was left, with all progress. Enrolling again changes nothing. Doors choose by
     * way of the room of cohorts, which knows whether a seat comes first.
     *
     * @throws Refused.Missing when the course is not offered and was never begun
     * @throws Refused.Invalid when it is a mere listing, or the actor's own course
     */
    public Enrolment enrol(Actor actor, Id<Course> course) {
        return turns.take(actor.person(), () -> parts.enrolling().enrol(actor.person(), course));
    }

    /** Leaves a course that is not completed; progress is kept. */
    public Enrolment leave(Actor actor, Id<Course> course) {
        return turns.take(actor.person(), () -> {
            Enrolment enrolment = parts.enrolled().enrolment(actor, course);
            if (enrolment.state() != EnrolmentState.ACTIVE) {
                return enrolment;
            }
            Enrolment left =
                    enrolment.moved(EnrolmentState.LEFT, parts.completing().now());
            return parts.completing().write(enrolment, left, parts.enrolled().version(enrolment), true);
        });
    }

    /** The actor's enrolment in this course, if she ever enrolled. */
    public Optional<Enrolment> enrolment(Actor actor, Id<Course> course) {
        return parts.enrolled().find(actor.person(), course);
    }

    /** A person's enrolments, last touched first. A door passes its actor's own person; other rooms whom they reckon for. */
    public Page<Enrolment> enrolments(Id<Person> person, Set<EnrolmentState> states, int offset, int limit) {
        return parts.enrolled().of(person, states, offset, limit);
    }

    /**
     * Opens a unit on a device, from when on time counts there.
     *
     * @throws Refused.Missing when she is not enrolled or there is no such unit in her version
     */
    public Session open(Actor actor, Id<Course> course, Id<Unit> unit) {
        return open(actor, course, unit, null);
    }

    /** {@link #open(Actor, Id, Id)} with the mark of the device; null when it has none. */
    public Session open(Actor actor, Id<Course> course, Id<Unit> unit, DeviceMark device) {
        Session opened = turns.take(actor.person(), () -> parts.opening().open(actor, course, unit, device));
        events.publishEvent(new UnitOpened(actor.person(), course, device, opened.opened()));
        return opened;
    }

    /**
     * Counts what was played. What cannot be counted is not an error but said in {@link Counted#held()}.
     *
     * @throws Refused.Missing when she never enrolled or there is no such unit in her version
     * @throws Refused.Invalid when the unit is not played, or the report has more than 200 stretches, makes no sense or is not
     *     signed with the key of its session
     */
    public Counted report(Actor actor, SegmentReport report) {
        parts.signing().require(actor.person(), report);
        Rounds.Answer answer = rounds.count(actor.person(), report);
        answer.written().forEach(parts.completing()::tell);
        answer.outcome().events().forEach(events::publishEvent);
        return answer.outcome().counted();
    }

    /**
     * Counts what content of another maker reports, under the same ceilings; for the room that speaks with it. Each second takes
     * a second of her time, whatever she does beside it.
     */
    public Counted reportOutside(Id<Person> person, Id<Course> course, Id<Unit> unit, OutsideProgress progress) {
        return turns.take(person, () -> parts.outside().report(person, course, unit, progress));
    }

    /** Counts a section of a document once it was shown for long enough to be read, by the server's clock. */
    public Counted readSection(Actor actor, SectionReport report) {
        return turns.take(actor.person(), () -> parts.reading().read(actor.person(), report));
    }

    /**
     * She has answered what a point of a unit asks, right or having seen why; for the room that judges it. Repeating it changes
     * nothing.
     *
     * @param point place in {@link Unit#recall()}
     */
    public Enrolment recalled(Actor actor, Id<Course> course, Id<Unit> unit, int point) {
        return turns.take(actor.person(), () -> parts.recalling().recalled(actor, course, unit, point));
    }

    /** She stopped at this section or page, to go on from there on whatever device she opens next. */
    public void stop(Actor actor, Id<Course> course, Id<Unit> unit, int at) {
        turns.take(actor.person(), () -> parts.recalling().stop(actor, course, unit, at));
    }

    /** Seconds for which a section or page must be shown at least; all of a unit one after the other. */
    public int secondsToRead(Unit unit, int part) {
        return parts.policy().secondsToRead(unit, part);
    }

    /** The questions without answers. */
    public QuizPaper quiz(Actor actor, Id<Course> course, Id<Unit> unit) {
        return parts.examining().paper(actor, course, unit);
    }

    /**
     * Judges an attempt. The same attempt sent again is answered the same and costs nothing.
     *
     * @throws Refused.Conflict {@code refused.quiz.attempts} (when the next comes free) while none is left,
     *     {@code refused.quiz.passed} once it is passed
     * @throws Refused.Invalid when the sheet does not fit the quiz
     */
    public AttemptResult answer(Actor actor, AnswerSheet sheet) {
        return turns.take(actor.person(), () -> parts.examining().answer(actor, sheet));
    }

    /**
     * A test or an assignment was marked; for the room that judges it. The unit is done when the mark reaches what it asks, and
     * the course with its last unit. Repeating it changes nothing, and a lower mark takes nothing back.
     *
     * @param percent 0 to 100
     * @param shares how well it went by skill, 0 to 1
     */
    public Enrolment settle(
            Id<Person> person, Id<Course> course, Id<Unit> unit, int percent, Map<Id<Skill>, Double> shares) {
        return turns.take(person, () -> parts.settling().settle(person, course, unit, percent, shares));
    }

    /**
     * The pre-test was passed: the course is completed for the hours that it earns in the version in which it was taken, whatever
     * is offered now. Enrols her in that version if she is not enrolled; changes nothing once the course is completed.
     *
     * @throws Refused.Conflict when that version has no pre-test or the percentage does not pass it
     */
    public Enrolment testedOut(Id<Person> person, Id<Course> course, int number, int percent) {
        return turns.take(person, () -> parts.settling().testedOut(person, course, number, percent));
    }

    /**
     * What she did in class with a completed course was accepted: the share of the hours that waited is told, once.
     *
     * @throws Refused.Conflict when she has not completed it
     */
    public Enrolment applied(Id<Person> person, Id<Course> course) {
        return turns.take(person, () -> parts.settling().applied(person, course));
    }

    /**
     * Rates a course that the actor has completed; a second rating replaces the first.
     *
     * @throws Refused.Invalid when stars are not 1 to 5 or the text is longer than 1,000 characters
     * @throws Refused.Conflict when she has not completed it
     */
    public Rating rate(Actor actor, Id<Course> course, int stars, String text) {
        if (stars < 1 || stars > 5) {
            throw new Refused.Invalid("refused.rating.stars");
        }
        if (text != null && text.length() > TEXT_LENGTH) {
            throw new Refused.Invalid("refused.rating.length", TEXT_LENGTH);
        }
        if (!parts.enrolled().enrolment(actor, course).isCompleted()) {
            throw new Refused.Conflict("refused.rating.notCompleted");
        }
        String words = text == null ? "" : text.strip();
        Rating rating = Rating.of(
                actor.person(),
                actor.name(),
                course,
                stars,
                words,
                parts.completing().now());
        parts.ratings().put(rating);
        events.publishEvent(new CourseRated(rating));
        return rating;
    }

    /** Ratings, newest first. */
    public Page<Rating> ratings(Id<Course> course, int offset, int limit) {
        return parts.ratings().of(course, offset, limit);
    }

    /** What this person said about a course, if she did; for other rooms. */
    public Optional<Rating> ratingBy(Id<Person> person, Id<Course> course) {
        return parts.ratings().find(Enrolment.key(person, course));
    }

    /** Rating summaries of many courses; one that nobody has rated has an empty summary. */
    public Map<Id<Course>, RatingSummary> ratingsOf(Collection<Id<Course>> courses) {
        return parts.ratings().summaries(courses);
    }

    /**
     * How a course is doing.
     *
     * @throws Refused.Missing unless the actor is its trainer or reviews courses
     */
    public CourseFigures figures(Actor actor, Id<Course> course) {
        return parts.watching().figures(actor, course);
    }

    /**
     * Who studies a course, last active first.
     *
     * @throws Refused.Missing unless the actor is its trainer or reviews courses
     */
    public Page<Learner> learners(Actor actor, Id<Course> course, int offset, int limit) {
        return parts.watching().learners(actor, course, offset, limit);
    }

    /** What a person has studied and completed; for other rooms. */
    public StudyProgress progressOf(Id<Person> person) {
        return parts.enrolled().progress(person);
    }

    /** The enrolment of anybody; for other rooms. */
    public Optional<Enrolment> enrolmentOf(Id<Person> person, Id<Course> course) {
        return parts.enrolled().find(person, course);
    }

    /** Shows everybody who ever enrolled in a course, one by one; for other rooms. */
    public void eachIn(Id<Course> course, Consumer<Enrolment> look) {
        parts.enrolments().eachIn(course, look);
    }

    /** What these people opened lately, the last 40 of each at most; for other rooms. */
    public Map<Id<Person>, List<Sitting>> sittings(Collection<Id<Person>> people) {
        return parts.clocks().find(people).stream().collect(Collectors.toMap(StudyClock::person, StudyClock::sittings));
    }

    /** Stores what a person opened, where it is not there yet: for seeds. */
    public void plantSittings(Id<Person> person, List<Sitting> planted) {
        parts.planting().sit(person, planted);
    }

    /**
     * Walks who studied what, by enrolment id: for the co-study model.
     *
     * @param after id of the last one of the batch before; null to start
     */
    public List<Enrolment> walk(String after, int limit) {
        return parts.enrolments().after(after, limit);
    }

    /**
     * Stores enrolments as they are, thousands at once, without telling anybody: for seeds. All enrolments of a person come
     * in one call, since her minutes are taken from them. Repeating it changes nothing.
     */
    public void plant(List<Enrolment> planted) {
        parts.planting().plant(planted);
    }

    /** Stores ratings as they are, where there is none yet by that person: for seeds. */
    public void plantRatings(List<Rating> planted) {
        parts.planting().rate(planted);
    }

    /** Tells the other rooms what was completed but not told because of a crash. Called on start and every few seconds. */
    public void sweep() {
        parts.completing().sweep();
    }
}
