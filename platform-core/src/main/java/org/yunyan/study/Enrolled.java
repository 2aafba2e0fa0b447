package org.yunyan.study;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/** Finds where an actor stands in a course, in the version that she enrolled in. */
final class Enrolled {

    private final EnrolmentStore enrolments;
    private final ClockStore clocks;
    private final Catalogue catalogue;

    Enrolled(EnrolmentStore enrolments, ClockStore clocks, Catalogue catalogue) {
        this.enrolments = enrolments;
        this.clocks = clocks;
        this.catalogue = catalogue;
    }

    /**
     * Where she stands.
     *
     * @param clock hers, read before the enrolment
     * @param stored the enrolment as it was read
     * @param enrolment with all that the clock has granted
     * @param version with right answers: never to be handed out
     */
    record Place(StudyClock clock, Enrolment stored, Enrolment enrolment, CourseVersion version, Unit unit) {

        /** The clock with one more grant, to be written. */
        StudyClock granting(Grant grant, int seconds, Instant now) {
            long millis = seconds * 1000L;
            return clock.grant(grant, millis, millis, seconds, now, Counting.month(now))
                    .forgetting(old ->
                            old.course().equals(stored.course()) && old.hasArrivedIn(stored.progress(old.unit())))
                    .next();
        }

        UnitProgress progress() {
            return enrolment.progress(unit.id());
        }
    }

    /** @throws Refused.Missing when she never enrolled or there is no such unit in her version */
    Place place(Actor actor, Id<Course> course, Id<Unit> unit) {
        return place(actor.person(), course, unit);
    }

    Place place(Id<Person> person, Id<Course> course, Id<Unit> unit) {
        StudyClock clock = clocks.find(person);
        Enrolment stored =
                enrolments.find(person, course).orElseThrow(() -> new Refused.Missing("refused.study.notEnrolled"));
        CourseVersion version = version(stored);
        return new Place(
                clock,
                stored,
                stored.caughtUp(clock),
                version,
                version.content().unit(unit));
    }

    /** Her enrolment with all that was counted for it. */
    Optional<Enrolment> find(Id<Person> person, Id<Course> course) {
        StudyClock clock = clocks.find(person);
        return enrolments.find(person, course).map(enrolment -> enrolment.caughtUp(clock));
    }

    Page<Enrolment> of(Id<Person> person, Set<EnrolmentState> states, int offset, int limit) {
        StudyClock clock = clocks.find(person);
        return enrolments.of(person, states, offset, limit).map(enrolment -> enrolment.caughtUp(clock));
    }

    /** {@link #place} for somebody who has not left. */
    Place open(Actor actor, Id<Course> course, Id<Unit> unit) {
        Place place = place(actor, course, unit);
        if (place.enrolment().state() == EnrolmentState.LEFT) {
            throw new Refused.Conflict("refused.study.left");
        }
        return place;
    }

    Enrolment enrolment(Actor actor, Id<Course> course) {
        return enrolment(actor.person(), course);
    }

    Enrolment enrolment(Id<Person> person, Id<Course> course) {
        return find(person, course).orElseThrow(() -> new Refused.Missing("refused.study.notEnrolled"));
    }

    CourseVersion version(Enrolment enrolment) {
        return version(enrolment.course(), enrolment.number());
    }

    CourseVersion version(Id<Course> course, int number) {
        return catalogue.answerKey(course, number);
    }

    StudyProgress progress(Id<Person> person) {
        SortedMap<YearMonth, Integer> seconds = new TreeMap<>();
        clocks.find(person).months().forEach((month, counted) -> seconds.put(YearMonth.parse(month), counted));
        List<CompletedCourse> completed = enrolments.completedBy(person).stream()
                .map(done -> new CompletedCourse(done.course(), done.number(), done.completion()))
                .sorted(Comparator.comparing(done -> done.completion().at()))
                .toList();
        return new StudyProgress(person, seconds, completed);
    }
}
