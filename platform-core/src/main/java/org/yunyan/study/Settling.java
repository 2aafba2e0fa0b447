package org.yunyan.study;

import java.util.Map;
import java.util.stream.Collectors;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.TestOut;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.skills.Skill;

/** Takes in what other rooms have judged. Each is one try; null when a race was lost. */
final class Settling {

    private final Enrolled enrolled;
    private final Enrolling enrolling;
    private final Completing completing;

    Settling(Enrolled enrolled, Enrolling enrolling, Completing completing) {
        this.enrolled = enrolled;
        this.enrolling = enrolling;
        this.completing = completing;
    }

    Enrolment settle(Id<Person> person, Id<Course> course, Id<Unit> id, int percent, Map<Id<Skill>, Double> shares) {
        Enrolled.Place place = enrolled.place(person, course, id);
        UnitKind kind = place.unit().kind();
        if (percent < 0 || percent > 100 || kind != UnitKind.TEST && kind != UnitKind.TASK) {
            throw new IllegalArgumentException(kind + " with " + percent + " percent is not judged elsewhere");
        }
        UnitProgress progress = place.progress();
        if (!progress.attempts().isEmpty() && progress.best() >= percent) {
            return place.enrolment();
        }
        Map<String, Double> bySkill = shares.entrySet().stream()
                .collect(Collectors.toMap(share -> share.getKey().value(), Map.Entry::getValue));
        Attempt mark = new Attempt(null, percent, completing.now());
        return completing.write(
                place.enrolment(), place.version(), place.unit(), before -> before.settled(mark, bySkill));
    }

    /** What she was offered when she took it is what counts, whatever the course has become since. */
    Enrolment testedOut(Id<Person> person, Id<Course> course, int number, int percent) {
        Enrolment enrolment = enrolling.enrol(person, course, number);
        if (enrolment == null || enrolment.isCompleted()) {
            return enrolment;
        }
        var version = enrolled.version(course, number);
        TestOut offered = version.content().completion().testOut();
        if (offered == null || percent < offered.percentToPass()) {
            throw new Refused.Conflict("refused.study.testOut");
        }
        Enrolment done = enrolment.testedOut(version.content(), percent, completing.now());
        return completing.write(enrolment, done, version, true);
    }

    Enrolment applied(Id<Person> person, Id<Course> course) {
        Enrolment enrolment = enrolled.enrolment(person, course);
        if (!enrolment.isCompleted()) {
            throw new Refused.Conflict("refused.study.applied");
        }
        if (!enrolment.completion().isWaiting()) {
            return enrolment;
        }
        return completing.write(enrolment, enrolment.applied(completing.now()), enrolled.version(enrolment), false);
    }
}
