package org.yunyan.study;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;

/** Opens units. */
final class Opening {

    private final ClockStore clocks;
    private final Enrolled enrolled;
    private final Completing completing;
    private final Signing signing;
    private final StudyPolicy policy;

    Opening(ClockStore clocks, Enrolled enrolled, Completing completing, Signing signing, StudyPolicy policy) {
        this.clocks = clocks;
        this.enrolled = enrolled;
        this.completing = completing;
        this.signing = signing;
        this.policy = policy;
    }

    /** One try; null when a race was lost. */
    Session open(Actor actor, Id<Course> course, Id<Unit> unit, DeviceMark device) {
        Enrolled.Place place = enrolled.open(actor, course, unit);
        String id = UUID.randomUUID().toString();
        var fresh = OpenedUnit.fresh(id, course, unit, completing.now(), device);
        if (!clocks.replace(place.clock(), place.clock().open(fresh, policy.sessionLife()))) {
            return null;
        }
        Enrolment written =
                completing.write(place.enrolment(), place.version(), place.unit(), UnaryOperator.identity());
        return written == null ? null : new Session(id, fresh.opened(), signing.key(actor.person(), id));
    }
}
