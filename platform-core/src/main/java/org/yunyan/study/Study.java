package org.yunyan.study;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/**
 * Self-selected study. A teacher enrols herself, and the server counts what she really studied: unique seconds only, never
 * faster than real time × the allowed speed, and real time only once, however many tabs, devices and units she opens.
 *
 * <p>What an honest learner sends is counted in full, late, twice or out of order as it may arrive: a report is accepted as
 * long as all that was ever counted for her could have happened one after the other since the sessions were opened.
 */
public final class Study {

    Study() {}

    /**
     * Chooses a course, or comes back to one that was left, with all progress. Enrolling again changes nothing.
     *
     * @throws Refused.Missing when the course is not offered and was never begun
     * @throws Refused.Invalid when it is a mere listing, or the actor's own course
     */
    public Enrolment enrol(Actor actor, Id<Course> course) {
        throw new UnsupportedOperationException();
    }

    /** Leaves a course that is not completed; progress is kept. */
    public Enrolment leave(Actor actor, Id<Course> course) {
        throw new UnsupportedOperationException();
    }

    /** The actor's enrolment in this course, if she ever enrolled. */
    public Optional<Enrolment> enrolment(Actor actor, Id<Course> course) {
        throw new UnsupportedOperationException();
    }

    /** A person's enrolments, last touched first. A door passes its actor's own person; other rooms whom they reckon for. */
    public Page<Enrolment> enrolments(Id<Person> person, Set<EnrolmentState> states, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /**
     * Opens a unit on a device, from when on time counts there.
     *
     * @throws Refused.Missing when she is not enrolled or there is no such unit in her version
     */
    public Session open(Actor actor, Id<Course> course, Id<Unit> unit) {
        throw new UnsupportedOperationException();
    }

    /**
     * Counts what was played. What cannot be counted is not an error but said in {@link Counted#held()}.
     *
     * @throws Refused.Missing when she never enrolled or there is no such unit in her version
     * @throws Refused.Invalid when the unit is not played, or the report has more than 200 stretches or makes no sense
     */
    public Counted report(Actor actor, SegmentReport report) {
        throw new UnsupportedOperationException();
    }

    /** Counts a section of a document once it was shown for long enough to be read, by the server's clock. */
    public Counted readSection(Actor actor, SectionReport report) {
        throw new UnsupportedOperationException();
    }

    /** Seconds for which a section must be shown at least; all sections of a document one after the other. */
    public int secondsToRead(String section) {
        throw new UnsupportedOperationException();
    }

    /** The questions without answers. */
    public QuizPaper quiz(Actor actor, Id<Course> course, Id<Unit> unit) {
        throw new UnsupportedOperationException();
    }

    /**
     * Judges an attempt. The same attempt sent again is answered the same and costs nothing.
     *
     * @throws Refused.Conflict {@code refused.quiz.attempts} (when the next comes free) while none is left,
     *     {@code refused.quiz.passed} once it is passed
     * @throws Refused.Invalid when the sheet does not fit the quiz
     */
    public AttemptResult answer(Actor actor, AnswerSheet sheet) {
        throw new UnsupportedOperationException();
    }

    /**
     * Rates a course that the actor has completed; a second rating replaces the first.
     *
     * @throws Refused.Invalid when stars are not 1 to 5 or the text is longer than 1,000 characters
     * @throws Refused.Conflict when she has not completed it
     */
    public Rating rate(Actor actor, Id<Course> course, int stars, String text) {
        throw new UnsupportedOperationException();
    }

    /** Ratings, newest first. */
    public Page<Rating> ratings(Id<Course> course, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Rating summaries of many courses; one that nobody has rated has an empty summary. */
    public Map<Id<Course>, RatingSummary> ratingsOf(Collection<Id<Course>> courses) {
        throw new UnsupportedOperationException();
    }

    /**
     * How a course is doing.
     *
     * @throws Refused.Forbidden unless the actor is its trainer or oversees the county
     */
    public CourseFigures figures(Actor actor, Id<Course> course) {
        throw new UnsupportedOperationException();
    }

    /**
     * Who studies a course, last active first.
     *
     * @throws Refused.Forbidden unless the actor is its trainer or oversees the county
     */
    public Page<Learner> learners(Actor actor, Id<Course> course, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** What a person has studied and completed; for other rooms. */
    public StudyProgress progressOf(Id<Person> person) {
        throw new UnsupportedOperationException();
    }

    /**
     * Walks who studied what, by enrolment id: for the co-study model.
     *
     * @param after id of the last one of the batch before; null to start
     */
    public List<Enrolment> walk(String after, int limit) {
        throw new UnsupportedOperationException();
    }

    /**
     * Stores enrolments as they are, thousands at once, without telling anybody: for seeds. All enrolments of a person come
     * in one call, since her minutes are taken from them. Repeating it changes nothing.
     */
    public void plant(List<Enrolment> enrolments) {
        throw new UnsupportedOperationException();
    }

    /** Tells the other rooms what was completed but not told because of a crash. Called on start and every few seconds. */
    public void sweep() {
        throw new UnsupportedOperationException();
    }
}
