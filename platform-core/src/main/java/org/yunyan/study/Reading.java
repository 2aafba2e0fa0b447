package org.yunyan.study;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Turns reports of what was shown into counted sections and pages. */
final class Reading {

    private final ClockStore clocks;
    private final Enrolled enrolled;
    private final Completing completing;
    private final StudyPolicy policy;

    Reading(ClockStore clocks, Enrolled enrolled, Completing completing, StudyPolicy policy) {
        this.clocks = clocks;
        this.enrolled = enrolled;
        this.completing = completing;
        this.policy = policy;
    }

    /** One try; null when a race was lost. */
    Counted read(Id<Person> person, SectionReport report) {
        Enrolled.Place place = enrolled.place(person, report.course(), report.unit());
        Unit unit = place.unit();
        if (report.section() < 0 || report.section() >= unit.parts()) {
            throw new Refused.Invalid("refused.study.section");
        }
        StudyClock clock = place.clock();
        Instant now = completing.now();
        Optional<OpenedUnit> session =
                clock.session(report.session(), report.course(), report.unit(), now, policy.sessionLife());
        if (session.isEmpty()) {
            return counted(place.enrolment(), unit, 0, "study.held.session", 0);
        }
        List<Span> section = List.of(new Span(report.section(), report.section() + 1));
        boolean counts = !place.progress().sections().contains(report.section());
        if (counts) {
            int seconds = policy.secondsToRead(unit, report.section());
            long missing = seconds * 1000L - clock.left(session.get(), now).millis();
            if (missing > 0) {
                return counted(place.enrolment(), unit, 0, "study.held.soon", Math.ceilDiv((int) missing, 1000));
            }
            var grant =
                    new Grant(report.session(), -1L - report.section(), report.course(), report.unit(), section, null);
            if (!clocks.replace(clock, place.granting(grant, seconds, now))) {
                return null;
            }
        }
        Enrolment written =
                completing.write(place.enrolment(), place.version(), unit, progress -> progress.reading(section));
        return written == null ? null : counted(written, unit, counts ? 1 : 0, null, 0);
    }

    private static Counted counted(Enrolment enrolment, Unit unit, int counted, String held, int wait) {
        UnitProgress progress = enrolment.progress(unit.id());
        int total = progress.sections().size();
        return new Counted(counted, total, unit.parts(), progress.done(), enrolment.isCompleted(), held, wait);
    }
}
