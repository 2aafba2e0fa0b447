package org.yunyan.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.Versioned;

/**
 * What lies before the one who counts the reports of one person: her clock, which changes with each, and the enrolments that it
 * speaks of, as they were read after it.
 */
final class Desk {

    private final StudyClock read;
    private final Map<Id<Course>, Enrolment> enrolments;
    private StudyClock clock;
    private boolean owing;

    Desk(StudyClock read, Map<Id<Course>, Enrolment> enrolments) {
        this.read = read;
        this.enrolments = enrolments;
        this.clock = read;
    }

    Id<Person> person() {
        return read.person();
    }

    StudyClock clock() {
        return clock;
    }

    /** The clock from now on, without what has arrived in the enrolments. */
    void move(StudyClock moved) {
        clock = moved.forgetting(this::hasArrived);
    }

    /** @throws Refused.Missing when she never enrolled */
    Enrolment enrolment(Id<Course> course) {
        Enrolment enrolment = enrolments.get(course);
        if (enrolment == null) {
            throw new Refused.Missing("refused.study.notEnrolled");
        }
        return enrolment;
    }

    /** The enrolments have to be written before anything of this is acknowledged. */
    void owe() {
        owing = true;
    }

    boolean isOwing() {
        return owing;
    }

    boolean isMoved() {
        return clock != read;
    }

    Versioned.Change<StudyClock> change() {
        return new Versioned.Change<>(read.person(), read.version(), clock.next());
    }

    /** The enrolments that something was granted for. */
    List<Enrolment> concerned() {
        List<Enrolment> concerned = new ArrayList<>();
        enrolments.forEach((course, enrolment) -> {
            if (clock.grants().stream().anyMatch(grant -> grant.course().equals(course))) {
                concerned.add(enrolment);
            }
        });
        return concerned;
    }

    private boolean hasArrived(Grant grant) {
        Enrolment enrolment = enrolments.get(grant.course());
        return enrolment != null && grant.hasArrivedIn(enrolment.progress(grant.unit()));
    }

    /** What is counted for a unit by now. */
    UnitProgress progress(Id<Course> course, Id<Unit> unit) {
        return enrolment(course).caughtUp(clock).progress(unit);
    }
}
