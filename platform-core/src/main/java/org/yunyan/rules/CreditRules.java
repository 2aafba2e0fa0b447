package org.yunyan.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.yunyan.shared.Credits;

/**
 * From hours to credits that count: a pure function of the rules, the evidence and what was counted before. Row by row it is
 * what the ledger writes; over a whole list it is what a replay or a trial of other rules gives.
 */
public final class CreditRules {

    public static final String NOT_CONVERTED = "credits.notCounted.notConverted";
    public static final String TOO_SHORT = "credits.notCounted.tooShort";
    public static final String ABSENT = "credits.notCounted.absent";
    public static final String REPEATED = "credits.notCounted.repeated";
    public static final String TOO_FAST = "credits.notCounted.tooFast";
    private static final String CAPPED = "credits.notCounted.per.";
    private static final Comparator<EvidenceRow> IN_ORDER =
            Comparator.comparing(EvidenceRow::day).thenComparing(EvidenceRow::key);

    private CreditRules() {}

    /**
     * Converts by level, mode, topic and role, multiplies by the factor of the role, gives nothing to who was hardly there or was
     * paid for the occasion, and lets each ceiling and cap take away what is above it; the tightest one gives the reason.
     */
    public static Derivation derive(RuleSet rules, EvidenceRow row, Before before) {
        return rules.conversion(row.kind())
                .map(conversion -> new Deriving(rules, row, before, conversion).derive())
                .orElseGet(() -> new Derivation(
                        Credits.ZERO,
                        Credits.ZERO,
                        NOT_CONVERTED,
                        null,
                        List.of(Sentence.of("rules.derivation.notConverted", row.hours(), row.level(), row.mode()))));
    }

    /**
     * The same for a whole list, by day and key whatever order it comes in.
     *
     * @return one for each row, in the order of the list
     */
    public static List<Derivation> derive(RuleSet rules, List<EvidenceRow> rows) {
        Derivation[] derived = new Derivation[rows.size()];
        SoFar before = new SoFar(rules);
        IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparing(rows::get, IN_ORDER))
                .forEach(i -> {
                    derived[i] = derive(rules, rows.get(i), before);
                    before.add(rows.get(i), derived[i].counted());
                });
        return Arrays.asList(derived);
    }

    /** Message key for what a cap takes away, for example {@code credits.notCounted.per.year}. */
    public static String reason(RuleSet.Cap cap) {
        return CAPPED + cap.per().name().toLowerCase(Locale.ROOT);
    }
}
