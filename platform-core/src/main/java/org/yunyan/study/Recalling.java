package org.yunyan.study;

import java.util.function.UnaryOperator;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Notes what a learner has recalled in between, and where she stopped reading. Each is one try; null when a race was lost. */
final class Recalling {

    private final Enrolled enrolled;
    private final Completing completing;

    Recalling(Enrolled enrolled, Completing completing) {
        this.enrolled = enrolled;
        this.completing = completing;
    }

    Enrolment recalled(Actor actor, Id<Course> course, Id<Unit> unit, int point) {
        Enrolled.Place place = enrolled.open(actor, course, unit);
        if (point < 0 || point >= place.unit().recall().size()) {
            throw new Refused.Invalid("refused.study.recall");
        }
        return written(place, progress -> progress.recalling(point));
    }

    Enrolment stop(Actor actor, Id<Course> course, Id<Unit> unit, int at) {
        Enrolled.Place place = enrolled.open(actor, course, unit);
        if (at < 0 || at >= place.unit().parts()) {
            throw new Refused.Invalid("refused.study.section");
        }
        return written(place, progress -> progress.stopping(at));
    }

    private Enrolment written(Enrolled.Place place, UnaryOperator<UnitProgress> change) {
        return completing.write(place.enrolment(), place.version(), place.unit(), change);
    }
}
