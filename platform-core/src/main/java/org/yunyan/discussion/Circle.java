package org.yunyan.discussion;

import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Study;

/** Who takes part: those who study a course, those who write it, and those who review the courses of the county. */
final class Circle {

    private final Catalogue catalogue;
    private final Study study;
    private final People people;

    Circle(Catalogue catalogue, Study study, People people) {
        this.catalogue = catalogue;
        this.study = study;
        this.people = people;
    }

    /** @throws Refused.Missing for everybody else, so that she does not even learn that something is there */
    Seat seat(Actor actor, Id<Course> course) {
        if (mayWrite(actor, course)) {
            return new Seat(course, actor.person(), Voice.TRAINER);
        }
        if (reviews(actor)) {
            return new Seat(course, actor.person(), Voice.REVIEWER);
        }
        boolean studies = study.enrolment(actor, course)
                .filter(one -> one.state() != EnrolmentState.LEFT)
                .isPresent();
        if (!studies) {
            throw new Refused.Missing("refused.discussion.missing");
        }
        return new Seat(course, actor.person(), Voice.LEARNER);
    }

    boolean reviews(Actor actor) {
        return actor.has(Role.OFFICER, Role.ADMIN)
                && actor.holds(people.county().path(), Role.OFFICER, Role.ADMIN);
    }

    void requireReviewer(Actor actor) {
        if (!reviews(actor)) {
            throw new Refused.Forbidden("refused.role");
        }
    }

    /** The trainer of a course and those who write it with her; a reviewer may read a draft, too, and writes none. */
    private boolean mayWrite(Actor actor, Id<Course> id) {
        if (!actor.has(Role.TRAINER)) {
            return false;
        }
        try {
            return catalogue.course(actor, id).isWrittenBy(actor.person());
        } catch (Refused.Missing notHers) {
            return false;
        }
    }
}
