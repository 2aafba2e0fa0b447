package org.yunyan.study;

import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Finds where an actor stands in a course, in the version that she enrolled in. */
final class Enrolled {

    private final EnrolmentStore enrolments;
    private final Catalogue catalogue;

    Enrolled(EnrolmentStore enrolments, Catalogue catalogue) {
        this.enrolments = enrolments;
        this.catalogue = catalogue;
    }

    /** @param version with right answers: never to be handed out */
    record Place(Enrolment enrolment, CourseVersion version, Unit unit) {

        UnitProgress progress() {
            return enrolment.progress(unit.id());
        }
    }

    /** @throws Refused.Missing when she never enrolled or there is no such unit in her version */
    Place place(Actor actor, Id<Course> course, Id<Unit> unit) {
        return place(actor.person(), course, unit);
    }

    Place place(Id<Person> person, Id<Course> course, Id<Unit> unit) {
        Enrolment enrolment = enrolment(person, course);
        CourseVersion version = version(enrolment);
        return new Place(enrolment, version, version.content().unit(unit));
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
        return enrolments.find(person, course).orElseThrow(() -> new Refused.Missing("refused.study.notEnrolled"));
    }

    CourseVersion version(Enrolment enrolment) {
        return catalogue.answerKey(enrolment.course(), enrolment.number());
    }
}
