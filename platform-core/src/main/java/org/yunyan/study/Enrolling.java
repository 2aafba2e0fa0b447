package org.yunyan.study;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Lets a teacher choose a course, or come back to one that she left. */
final class Enrolling {

    private final EnrolmentStore enrolments;
    private final Enrolled enrolled;
    private final Completing completing;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;

    Enrolling(
            EnrolmentStore enrolments,
            Enrolled enrolled,
            Completing completing,
            Catalogue catalogue,
            ApplicationEventPublisher events) {
        this.enrolments = enrolments;
        this.enrolled = enrolled;
        this.completing = completing;
        this.catalogue = catalogue;
        this.events = events;
    }

    /** One try; null when a race was lost. */
    Enrolment enrol(Id<Person> person, Id<Course> course) {
        Optional<Enrolment> before = enrolled.find(person, course);
        return before.isEmpty() ? begin(person, catalogue.current(course)) : comeBack(before.get());
    }

    /** One try in a version that was offered to her, whether it still is or not; null when a race was lost. */
    Enrolment enrol(Id<Person> person, Id<Course> course, int number) {
        Optional<Enrolment> before = enrolled.find(person, course);
        return before.isEmpty() ? begin(person, enrolled.version(course, number)) : comeBack(before.get());
    }

    private Enrolment begin(Id<Person> person, CourseVersion offered) {
        if (offered.content().listing()) {
            throw new Refused.Invalid("refused.study.listing");
        }
        if (offered.trainer().equals(person)) {
            throw new Refused.Invalid("refused.study.ownCourse");
        }
        Enrolment begun = Enrolment.begun(person, offered, completing.now());
        if (!enrolments.insert(begun)) {
            return null;
        }
        events.publishEvent(new StudyProgressed(begun.person(), begun.course(), begun.enrolled()));
        return begun;
    }

    private Enrolment comeBack(Enrolment enrolment) {
        if (enrolment.state() != EnrolmentState.LEFT) {
            return enrolment;
        }
        Enrolment back = enrolment.moved(EnrolmentState.ACTIVE, completing.now());
        return completing.write(enrolment, back, enrolled.version(enrolment), true);
    }
}
