package org.yunyan.study;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Refused;

/**
 * Turns reports into counted seconds and sections. First the time is taken from the person's clock, then it is written into
 * the enrolment; what a crash cuts off between the two is caught up by the next report of the unit, since the clock
 * remembers what it granted.
 */
final class Counting {

    /** Why less was counted: more than the time that has passed. */
    static final String TIME = "study.held.time";

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int STRETCHES = 200;

    /** Nobody who watches leaves so many gaps in one unit; keeps the document small. */
    private static final int GAPS = 500;

    private final ClockStore clocks;
    private final Enrolled enrolled;
    private final Completing completing;
    private final StudyPolicy policy;

    Counting(ClockStore clocks, Enrolled enrolled, Completing completing, StudyPolicy policy) {
        this.clocks = clocks;
        this.enrolled = enrolled;
        this.completing = completing;
        this.policy = policy;
    }

    /** One try; null when a race was lost. */
    Counted report(Actor actor, SegmentReport report) {
        Enrolled.Place place = enrolled.place(actor, report.course(), report.unit());
        Unit unit = place.unit();
        List<Span> played = played(report, unit);
        StudyClock clock = clocks.find(actor.person());
        Instant now = completing.now();
        Optional<OpenedUnit> session =
                clock.session(report.session(), report.course(), report.unit(), now, policy.sessionLife());
        if (session.isEmpty()) {
            return counted(place.enrolment(), unit, 0, "study.held.session", 0);
        }
        Optional<Grant> known = clock.answer(report.session(), report.sequence());
        Grant grant = known.orElseGet(() -> grant(report, played, place, clock, session.get(), now));
        StudyClock after = clock;
        if (known.isEmpty() && !grant.spans().isEmpty()) {
            int seconds = Coverage.seconds(grant.spans());
            after = clock.grant(grant, policy.millisFor(seconds), seconds, now, month(now));
            if (!clocks.replace(clock, after)) {
                return null;
            }
        }
        boolean overtaken = clock.isOvertaken(report.session(), report.sequence());
        List<Span> granted = after.granted(report.course(), report.unit());
        return written(
                        place,
                        progress -> progress.covering(
                                granted,
                                overtaken ? progress.position() : Math.clamp(report.position(), 0, unit.seconds())))
                .map(enrolment -> counted(enrolment, unit, Coverage.seconds(grant.spans()), grant.held(), 0))
                .orElse(null);
    }

    /** One try; null when a race was lost. */
    Counted read(Actor actor, SectionReport report) {
        Enrolled.Place place = enrolled.place(actor, report.course(), report.unit());
        Unit unit = place.unit();
        if (report.section() < 0 || report.section() >= unit.parts()) {
            throw new Refused.Invalid("refused.study.section");
        }
        StudyClock clock = clocks.find(actor.person());
        Instant now = completing.now();
        Optional<OpenedUnit> session =
                clock.session(report.session(), report.course(), report.unit(), now, policy.sessionLife());
        if (session.isEmpty()) {
            return counted(place.enrolment(), unit, 0, "study.held.session", 0);
        }
        StudyClock after = clock;
        List<Span> section = List.of(new Span(report.section(), report.section() + 1));
        boolean counts = !place.progress().sections().contains(report.section())
                && !Coverage.minus(section, clock.granted(report.course(), report.unit()))
                        .isEmpty();
        if (counts) {
            int seconds = policy.secondsToRead(unit, report.section());
            long missing = seconds * 1000L - clock.available(session.get(), now);
            if (missing > 0) {
                return counted(place.enrolment(), unit, 0, "study.held.soon", Math.ceilDiv((int) missing, 1000));
            }
            var grant =
                    new Grant(report.session(), -1L - report.section(), report.course(), report.unit(), section, null);
            after = clock.grant(grant, seconds * 1000L, seconds, now, month(now));
            if (!clocks.replace(clock, after)) {
                return null;
            }
        }
        List<Span> granted = after.granted(report.course(), report.unit());
        return written(place, progress -> progress.reading(granted))
                .map(enrolment -> counted(enrolment, unit, counts ? 1 : 0, null, 0))
                .orElse(null);
    }

    private Grant grant(
            SegmentReport report,
            List<Span> played,
            Enrolled.Place place,
            StudyClock clock,
            OpenedUnit session,
            Instant now) {
        List<Span> covered = Coverage.union(place.progress().covered(), clock.granted(report.course(), report.unit()));
        List<Span> fresh = Coverage.minus(played, covered);
        List<Span> granted = Coverage.first(fresh, policy.mediaSecondsIn(clock.available(session, now)));
        String held = report.rate() > policy.speed() ? "study.held.speed" : null;
        if (Coverage.seconds(granted) < Coverage.seconds(fresh)) {
            held = TIME;
        }
        if (Coverage.union(covered, granted).size() > GAPS) {
            granted = List.of();
            held = TIME;
        }
        return new Grant(report.session(), report.sequence(), report.course(), report.unit(), granted, held);
    }

    /** Whole seconds really played, each once. Of what was played too fast, only as much as the allowed speed yields. */
    private List<Span> played(SegmentReport report, Unit unit) {
        boolean sensible = unit.kind().isMedia()
                && report.session() != null
                && report.sequence() >= 0
                && report.played() != null
                && report.played().size() <= STRETCHES
                && report.played().stream().noneMatch(Objects::isNull)
                && report.rate() > 0
                && Double.isFinite(report.rate());
        if (!sensible) {
            throw new Refused.Invalid("refused.study.report");
        }
        double share = Math.min(1, policy.speed() / report.rate());
        List<Span> spans = new ArrayList<>();
        for (Played stretch : report.played()) {
            double to = stretch.from() + (stretch.to() - stretch.from()) * share;
            if (!Double.isFinite(stretch.from()) || !Double.isFinite(to)) {
                throw new Refused.Invalid("refused.study.report");
            }
            int first = Math.clamp((long) Math.floor(stretch.from()), 0, unit.seconds());
            int end = Math.clamp((long) Math.floor(to), 0, unit.seconds());
            if (first < end) {
                spans.add(new Span(first, end));
            }
        }
        return Coverage.union(spans, List.of());
    }

    /** Seconds of media that a report speaks of. */
    static int seconds(SegmentReport report) {
        double seconds = report.played().stream()
                .mapToDouble(one -> Math.max(0, one.to() - one.from()))
                .sum();
        return (int) seconds;
    }

    private Optional<Enrolment> written(Enrolled.Place place, UnaryOperator<UnitProgress> change) {
        return Optional.ofNullable(completing.write(place.enrolment(), place.version(), place.unit(), change));
    }

    private static Counted counted(Enrolment enrolment, Unit unit, int counted, String held, int wait) {
        UnitProgress progress = enrolment.progress(unit.id());
        boolean media = unit.kind().isMedia();
        int total = media ? progress.seconds() : progress.sections().size();
        int of = media ? unit.seconds() : unit.parts();
        return new Counted(counted, total, of, progress.done(), enrolment.isCompleted(), held, wait);
    }

    private static YearMonth month(Instant now) {
        return YearMonth.from(now.atZone(ZONE));
    }
}
