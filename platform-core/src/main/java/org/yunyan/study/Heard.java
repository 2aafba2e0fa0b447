package org.yunyan.study;

import java.util.ArrayList;
import java.util.List;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Refused;

/**
 * What a report says, as far as its unit lets it count.
 *
 * @param played whole seconds, each once; of what was played too fast, only as much as the allowed speed yields
 * @param pace seconds of media in one second of real time
 * @param held why less than was reported can count, or null
 */
record Heard(List<Span> played, double pace, String held) {

    private static final int STRETCHES = 200;
    private static final double SLOWEST = 0.25;

    /** @throws Refused.Invalid when it makes no sense */
    static Heard of(SegmentReport report, Unit unit, StudyPolicy policy) {
        requireSense(report, unit);
        double fastest = policy.fastest(unit);
        double share = Math.min(1, fastest / report.rate());
        String held = report.rate() > fastest ? "study.held.speed" : null;
        List<Span> spans = new ArrayList<>();
        for (Played stretch : report.played()) {
            Span span = whole(stretch, share, unit.seconds());
            if (stretch.hidden() && !unit.playing().background()) {
                held = span.seconds() > 0 ? "study.held.hidden" : held;
            } else if (span.seconds() > 0) {
                spans.add(span);
            }
        }
        return new Heard(Coverage.union(spans, List.of()), Math.clamp(report.rate(), SLOWEST, fastest), held);
    }

    private static Span whole(Played stretch, double share, int length) {
        double to = stretch.from() + (stretch.to() - stretch.from()) * share;
        if (!Double.isFinite(stretch.from()) || !Double.isFinite(to)) {
            throw new Refused.Invalid("refused.study.report");
        }
        int first = Math.clamp((long) Math.floor(stretch.from()), 0, length);
        return new Span(first, Math.max(first, Math.clamp((long) Math.floor(to), 0, length)));
    }

    private static void requireSense(SegmentReport report, Unit unit) {
        boolean sensible = unit.kind().isMedia()
                && report.sequence() >= 0
                && report.played().size() <= STRETCHES
                && report.rate() > 0
                && Double.isFinite(report.rate());
        if (!sensible) {
            throw new Refused.Invalid("refused.study.report");
        }
    }
}
