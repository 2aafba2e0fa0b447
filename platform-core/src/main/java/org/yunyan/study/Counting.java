package org.yunyan.study;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.CountyTime;

/**
 * Turns reports of what was played into counted seconds. The time is taken from the person's clock, which remembers what it
 * granted until that has arrived in the enrolment.
 */
final class Counting {

    /** Why less was counted: more than the time that has passed. */
    private static final String TIME = "study.held.time";

    private static final String ELSEWHERE = "study.held.elsewhere";

    /** Nobody who watches leaves so many gaps in one unit; keeps the document small. */
    private static final int GAPS = 500;

    private final Enrolled enrolled;
    private final Completing completing;
    private final StudyPolicy policy;

    Counting(Enrolled enrolled, Completing completing, StudyPolicy policy) {
        this.enrolled = enrolled;
        this.completing = completing;
        this.policy = policy;
    }

    /**
     * What a report came to.
     *
     * @param events to be published once it is kept
     */
    record Outcome(Counted counted, List<Object> events) {}

    /** What is granted of a report, and what plays instead when that is why it is not all. */
    private record Verdict(List<Span> granted, String held, OpenedUnit instead) {}

    /** Counts a report in what lies on the desk. */
    Outcome count(Desk desk, SegmentReport report, Instant now) {
        Enrolment enrolment = desk.enrolment(report.course());
        CourseVersion version = enrolled.version(enrolment);
        Unit unit = version.content().unit(report.unit());
        Heard heard = Heard.of(report, unit, policy);
        Optional<OpenedUnit> session =
                desk.clock().session(report.session(), report.course(), report.unit(), now, policy.sessionLife());
        if (session.isEmpty()) {
            return new Outcome(counted(desk, enrolment, version, unit, 0, "study.held.session", null), List.of());
        }
        Optional<Grant> known = desk.clock().answer(report.session(), report.sequence());
        if (known.isPresent()) {
            int before = Coverage.seconds(known.get().spans());
            String held = known.get().held();
            return new Outcome(counted(desk, enrolment, version, unit, before, held, null), List.of());
        }
        Verdict verdict = verdict(desk, report, heard, session.get(), now);
        int position = Math.clamp(report.position(), 0, unit.seconds());
        take(desk, report, heard.pace(), verdict, position, now);
        int granted = Coverage.seconds(verdict.granted());
        Elsewhere elsewhere = verdict.instead() == null ? null : elsewhere(verdict.instead(), session.get());
        List<Object> events = events(desk, report, heard, verdict, enrolment.number(), now);
        return new Outcome(counted(desk, enrolment, version, unit, granted, verdict.held(), elsewhere), events);
    }

    private Verdict verdict(Desk desk, SegmentReport report, Heard heard, OpenedUnit session, Instant now) {
        StudyClock clock = desk.clock();
        Optional<OpenedUnit> instead = clock.insteadOf(session, now);
        StudyClock.Left left =
                clock.left(session, instead.isPresent() ? clock.floor().since() : now);
        List<Span> covered = desk.progress(report.course(), report.unit()).covered();
        List<Span> fresh = Coverage.minus(heard.played(), covered);
        int most = Math.min(policy.mediaSecondsIn(left.millis()), (int)
                Math.min(Integer.MAX_VALUE, left.atItsSpeed() * heard.pace() / 1000));
        List<Span> granted = Coverage.first(fresh, most);
        if (Coverage.union(covered, granted).size() > GAPS) {
            granted = List.of();
        }
        if (Coverage.seconds(granted) == Coverage.seconds(fresh)) {
            return new Verdict(granted, heard.held(), null);
        }
        return instead.isPresent() ? new Verdict(granted, ELSEWHERE, instead.get()) : cut(desk, granted, session, now);
    }

    /** More than fits into the time: when two play at once, the one that was opened later takes over. */
    private static Verdict cut(Desk desk, List<Span> granted, OpenedUnit session, Instant now) {
        Optional<OpenedUnit> beside = desk.clock().beside(session, now);
        if (beside.isEmpty()) {
            return new Verdict(granted, TIME, null);
        }
        boolean later = beside.get().opened().isAfter(session.opened());
        desk.move(desk.clock().giving(later ? beside.get() : session, now));
        return later ? new Verdict(granted, ELSEWHERE, beside.get()) : new Verdict(granted, TIME, null);
    }

    private void take(Desk desk, SegmentReport report, double pace, Verdict verdict, int position, Instant now) {
        StudyClock moved = desk.clock().hearing(report.session(), report.sequence(), position, now);
        if (!verdict.granted().isEmpty()) {
            int seconds = Coverage.seconds(verdict.granted());
            var grant = new Grant(
                    report.session(),
                    report.sequence(),
                    report.course(),
                    report.unit(),
                    verdict.granted(),
                    verdict.held());
            long atItsSpeed = (long) (seconds * 1000 / pace);
            moved = moved.grant(grant, policy.millisFor(seconds), atItsSpeed, seconds, now, month(now));
        }
        desk.move(moved);
        if (desk.clock().grants().size() >= StudyClock.FULL) {
            desk.owe();
        }
    }

    private static List<Object> events(
            Desk desk, SegmentReport report, Heard heard, Verdict verdict, int number, Instant now) {
        List<Object> events = new ArrayList<>();
        events.add(new SegmentsPlayed(
                desk.person(),
                report.course(),
                number,
                report.unit(),
                heard.played(),
                report.position(),
                report.session(),
                report.sequence(),
                now));
        if (TIME.equals(verdict.held())) {
            int more = seconds(report) - Coverage.seconds(verdict.granted());
            events.add(new TimeHeld(desk.person(), report.course(), more, now));
        }
        return events;
    }

    private Counted counted(
            Desk desk,
            Enrolment read,
            CourseVersion version,
            Unit unit,
            int counted,
            String held,
            Elsewhere elsewhere) {
        UnitProgress progress = desk.progress(read.course(), unit.id())
                .judged(unit, version.content().completion(), completing.now());
        boolean completed = read.isCompleted();
        if (progress.done() && !read.progress(unit.id()).done()) {
            desk.owe(read.course());
            completed = completing.settled(read, desk.clock()).written().isCompleted();
        }
        if (!progress.done()
                && progress.seconds() >= version.content().completion().secondsNeeded(unit)) {
            desk.doubt();
        }
        return new Counted(counted, progress.seconds(), unit.seconds(), progress.done(), completed, held, 0, elsewhere);
    }

    private static Elsewhere elsewhere(OpenedUnit instead, OpenedUnit session) {
        boolean same = instead.device() != null && instead.device().equals(session.device());
        return new Elsewhere(instead.course(), instead.unit(), same);
    }

    /** Seconds of media that a report speaks of. */
    private static int seconds(SegmentReport report) {
        double seconds = report.played().stream()
                .mapToDouble(one -> Math.max(0, one.to() - one.from()))
                .sum();
        return (int) seconds;
    }

    static YearMonth month(Instant now) {
        return YearMonth.from(now.atZone(CountyTime.ZONE));
    }
}
