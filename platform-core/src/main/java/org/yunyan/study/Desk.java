package org.yunyan.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Instant readAt;
    private final boolean remembered;
    private final Set<Id<Course>> owed = new HashSet<>();
    private StudyClock clock;
    private boolean owing;
    private boolean doubtful;

    /** @param remembered whether it was kept from before, not read now */
    Desk(Kept.Lying lying, boolean remembered) {
        this.read = lying.clock();
        this.enrolments = new HashMap<>(lying.enrolments());
        this.readAt = lying.read();
        this.remembered = remembered;
        this.clock = read;
    }

    /** What it will be once it is written. */
    Kept.Lying written(List<Completing.Written> changes) {
        changes.forEach(change -> enrolments.put(change.written().course(), change.written()));
        return new Kept.Lying(isMoved() ? clock.next() : clock, enrolments, readAt);
    }

    /** Everything is seen of a unit and still it is not done: what was remembered may be out of date. */
    void doubt() {
        doubtful = true;
    }

    /** Whether it has to be read and counted anew. */
    boolean isOutOfDate() {
        return doubtful && remembered;
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

    /** What was granted has to be written into the enrolments before anything of this is acknowledged. */
    void owe() {
        owing = true;
    }

    /** The same, and this enrolment changes whatever was granted. */
    void owe(Id<Course> course) {
        owing = true;
        owed.add(course);
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

    /** The enrolments in which something has still to arrive that was granted for them, and those that are owed otherwise. */
    List<Enrolment> concerned() {
        List<Enrolment> concerned = new ArrayList<>();
        enrolments.forEach((course, enrolment) -> {
            if (owed.contains(course) || clock.grants().stream().anyMatch(grant -> isStillFor(grant, enrolment))) {
                concerned.add(enrolment);
            }
        });
        return concerned;
    }

    private static boolean isStillFor(Grant grant, Enrolment enrolment) {
        return grant.course().equals(enrolment.course()) && !grant.hasArrivedIn(enrolment.progress(grant.unit()));
    }

    private boolean hasArrived(Grant grant) {
        Enrolment enrolment = enrolments.get(grant.course());
        return enrolment != null && grant.hasArrivedIn(enrolment.progress(grant.unit()));
    }

    /** What is counted for a unit by now. */
    UnitProgress progress(Id<Course> course, Id<Unit> unit) {
        return enrolment(course).progress(unit, clock);
    }
}
