package org.yunyan.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Who may read and write which course, and the one way in which a course is written. */
final class Drafts {

    private final CourseStore courses;
    private final Publishing publishing;
    private final People people;
    private final Clock clock;

    Drafts(CourseStore courses, Publishing publishing, People people, Clock clock) {
        this.courses = courses;
        this.publishing = publishing;
        this.people = people;
        this.clock = clock;
    }

    /** For its authors and for reviewers. */
    Course readable(Actor actor, Id<Course> id) {
        return courses.find(id)
                .filter(course -> course.isWrittenBy(actor.person()) || reviews(actor))
                .orElseThrow(() -> new Refused.Missing("refused.course.missing"));
    }

    /** For its authors. */
    Course writable(Actor actor, Id<Course> id) {
        Course course = readable(actor, id);
        if (!course.isWrittenBy(actor.person())) {
            throw new Refused.Forbidden("refused.course.notYours");
        }
        actor.require(Role.TRAINER);
        return course;
    }

    /** For its trainer alone. */
    Course owned(Actor actor, Id<Course> id) {
        Course course = writable(actor, id);
        if (!course.trainer().equals(actor.person())) {
            throw new Refused.Forbidden("refused.course.notTrainer");
        }
        return course;
    }

    /** For its authors, as far as they may change it now: from the version that they have read. */
    Course editable(Actor actor, Id<Course> id, long version) {
        Course course = writable(actor, id);
        if (!course.state().isEditable()) {
            throw new Refused.Conflict("refused.course.notEditable");
        }
        requireFresh(course, version);
        return course;
    }

    /** Writes the change unless somebody wrote since it was read. */
    Course write(Course read, Course changed) {
        publishing.keep(read);
        if (!courses.replace(read, changed)) {
            throw new Refused.Conflict("refused.course.stale");
        }
        return changed;
    }

    /** Courses are for the whole county, so whoever reviews them is an officer or operator of the county. */
    boolean reviews(Actor actor) {
        return actor.has(Role.OFFICER, Role.ADMIN)
                && actor.holds(people.county().path(), Role.OFFICER, Role.ADMIN);
    }

    void requireReviewer(Actor actor) {
        if (!reviews(actor)) {
            throw new Refused.Forbidden("refused.role");
        }
    }

    /** Whoever lets a course pass for its credits answers for the ledger, as officers of the county do. */
    void requireOfficer(Actor actor) {
        if (!actor.holds(people.county().path(), Role.OFFICER)) {
            throw new Refused.Forbidden("refused.role");
        }
    }

    /** As precise as the store keeps it, so that what is answered equals what is read later. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static void requireFresh(Course course, long version) {
        if (course.version() != version) {
            throw new Refused.Conflict("refused.course.stale");
        }
    }
}
