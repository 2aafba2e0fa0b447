package org.yunyan.study;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Turns what outside content reports into counted seconds, taken from the same clock as what is played here. */
final class Outside {

    private static final String TIME = "study.held.time";

    /** Numbers of outside reports lie beyond those of players. */
    private static final long FIRST = 1L << 60;

    private final ClockStore clocks;
    private final Enrolled enrolled;
    private final Completing completing;
    private final StudyPolicy policy;

    Outside(ClockStore clocks, Enrolled enrolled, Completing completing, StudyPolicy policy) {
        this.clocks = clocks;
        this.enrolled = enrolled;
        this.completing = completing;
        this.policy = policy;
    }

    /** One try; null when a race was lost. */
    Counted report(Id<Person> person, Id<Course> course, Id<Unit> id, OutsideProgress report) {
        Enrolled.Place place = enrolled.place(person, course, id);
        Unit unit = place.unit();
        if (!unit.kind().isMedia() || report.seconds() < 0 || report.percent() < 0 || report.percent() > 100) {
            throw new Refused.Invalid("refused.study.report");
        }
        Instant now = completing.now();
        Optional<OpenedUnit> session = place.clock().session(report.session(), course, id, now, policy.sessionLife());
        if (session.isEmpty()) {
            return counted(place.enrolment(), unit, 0, "study.held.session");
        }
        List<Span> reached = List.of(new Span(0, unit.seconds() * report.percent() / 100));
        List<Span> fresh = Coverage.minus(reached, place.progress().covered());
        int claimed = (int) Math.max(0, report.seconds() - session.get().taken() / 1000);
        StudyClock.Left left = place.clock().left(session.get(), now);
        int most = (int) Math.min(left.millis(), left.atItsSpeed()) / 1000;
        List<Span> granted = Coverage.first(fresh, Math.min(claimed, most));
        String held = most < Math.min(claimed, Coverage.seconds(fresh)) ? TIME : null;
        // each second took a second: what outside content says about speed is not known
        var grant = new Grant(report.session(), FIRST + report.seconds(), course, id, granted, held);
        StudyClock after = place.granting(grant, Coverage.seconds(granted), now);
        if (!granted.isEmpty() && !clocks.replace(place.clock(), after)) {
            return null;
        }
        Enrolment written = completing.write(
                place.enrolment(),
                place.version(),
                unit,
                progress -> progress.covering(granted, reached.getFirst().to()));
        return written == null ? null : counted(written, unit, Coverage.seconds(granted), held);
    }

    private static Counted counted(Enrolment enrolment, Unit unit, int counted, String held) {
        UnitProgress progress = enrolment.progress(unit.id());
        return new Counted(
                counted, progress.seconds(), unit.seconds(), progress.done(), enrolment.isCompleted(), held, 0);
    }
}
