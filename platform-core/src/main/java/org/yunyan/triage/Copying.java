package org.yunyan.triage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Sees a text that somebody else wrote before. What is quoted from the course itself does not count, nor does short praise,
 * which is alike everywhere, nor what somebody repeats of her own.
 */
final class Copying {

    private final Thresholds thresholds;

    Copying(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** Whether there is enough in it to compare. */
    boolean isLongEnough(Wording own) {
        return own.letters() >= thresholds.whole(Threshold.COPIED_LETTERS);
    }

    /**
     * @param quoted what both may quote
     * @param others that were written before or after; only earlier ones of other people are compared
     */
    Optional<Suspicion> look(Written written, Wording quoted, List<Written> others) {
        Wording own = Wording.of(written.text()).without(quoted);
        if (!isLongEnough(own)) {
            return Optional.empty();
        }
        return others.stream()
                .filter(other ->
                        !other.person().equals(written.person()) && !other.at().isAfter(written.at()))
                .map(other -> new Pair(other, Wording.of(other.text())))
                .filter(pair -> own.percentIn(pair.wording()) >= thresholds.whole(Threshold.COPIED_PERCENT))
                .max(Comparator.comparingInt((Pair pair) -> own.percentIn(pair.wording()))
                        .thenComparing(pair -> pair.other().at(), Comparator.reverseOrder()))
                .map(pair -> suspicion(written, own, pair));
    }

    private record Pair(Written other, Wording wording) {}

    private static Suspicion suspicion(Written written, Wording own, Pair pair) {
        Written other = pair.other();
        List<Trace> traces = new ArrayList<>();
        traces.add(Trace.sum(Trace.Fact.SHARED, own.percentIn(pair.wording())));
        own.shared(pair.wording()).forEach(passage -> {
            traces.add(passage(written, passage.here()));
            traces.add(passage(other, passage.there()));
        });
        return new Suspicion(
                FlagKind.COPIED_TEXT,
                new Matter(Matter.Kind.TEXT, written.id(), written.title()),
                List.of(written.person()),
                List.of(written.held()),
                traces);
    }

    private static Trace passage(Written written, String text) {
        return new Trace(
                Trace.Fact.PASSAGE,
                written.person(),
                written.at(),
                null,
                written.title(),
                text,
                BigDecimal.valueOf(
                        text.codePoints().filter(Character::isLetterOrDigit).count()));
    }
}
