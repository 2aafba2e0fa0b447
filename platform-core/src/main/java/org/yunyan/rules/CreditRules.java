package org.yunyan.rules;

import java.util.Locale;
import org.yunyan.shared.Credits;

/** From hours to credits that count: a pure function of the rules, the evidence and what was counted before. */
public final class CreditRules {

    public static final String NOT_CONVERTED = "credits.notCounted.notConverted";
    public static final String TOO_SHORT = "credits.notCounted.tooShort";
    private static final String CAPPED = "credits.notCounted.per.";

    private CreditRules() {}

    /** Converts by mode and level, then lets each cap take away what is above it; the tightest one gives the reason. */
    public static Derivation derive(RuleSet rules, EvidenceRow claim, Before before) {
        var conversion = rules.conversion(claim.level(), claim.mode());
        if (conversion.isEmpty()) {
            return new Derivation(Credits.ZERO, Credits.ZERO, NOT_CONVERTED, null);
        }
        Credits credits = conversion.get().credits(claim.hours());
        Credits counted = credits;
        String reason = credits.isPositive() ? null : TOO_SHORT;
        String clause = conversion.get().clause();
        for (RuleSet.Cap cap : rules.caps()) {
            if (cap.holds(claim.level(), claim.mode())) {
                Credits room = before.counted(rules, cap, claim.day()).missingTo(cap.max());
                if (room.compareTo(counted) < 0) {
                    counted = room;
                    reason = reason(cap);
                    clause = cap.clause();
                }
            }
        }
        return new Derivation(credits, counted, reason, clause);
    }

    /** Message key for what a cap takes away, for example {@code credits.notCounted.per.year}. */
    public static String reason(RuleSet.Cap cap) {
        return CAPPED + cap.per().name().toLowerCase(Locale.ROOT);
    }
}
