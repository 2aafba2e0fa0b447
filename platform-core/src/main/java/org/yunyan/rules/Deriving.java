package org.yunyan.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yunyan.shared.Credits;

/** One row on its way from hours to credits that count, with a sentence for each step. */
final class Deriving {

    private static final String SAYS = "rules.derivation.";
    private static final int PERCENT = 2;

    private final RuleSet rules;
    private final EvidenceRow row;
    private final Before before;
    private final RuleSet.Conversion conversion;
    private final BigDecimal factor;
    private final List<Sentence> steps = new ArrayList<>();
    private Credits counted;
    private String reason;
    private String clause;

    Deriving(RuleSet rules, EvidenceRow row, Before before, RuleSet.Conversion conversion) {
        this.rules = rules;
        this.row = row;
        this.before = before;
        this.conversion = conversion;
        this.factor = rules.factor(row.role()).map(RoleFactor::factor).orElse(BigDecimal.ONE);
    }

    Derivation derive() {
        Credits credits = credits(row.hours());
        counted = credits;
        clause = conversion.clause();
        sayConverted(credits);
        if (!credits.isPositive()) {
            reason = CreditRules.TOO_SHORT;
        } else if (!wasThereTooLittle() && !wasPaidBefore()) {
            underTheCeilings();
            underTheCaps();
        }
        return new Derivation(credits, counted, reason, clause, steps);
    }

    private Credits credits(BigDecimal hours) {
        return conversion.credits(hours.multiply(factor));
    }

    private void sayConverted(Credits credits) {
        if (factor.compareTo(BigDecimal.ONE) == 0) {
            say("converted", row.hours(), conversion.hoursPerCredit(), credits.value(), row.level(), row.mode());
        } else {
            say(
                    "multiplied",
                    row.hours(),
                    conversion.hoursPerCredit(),
                    credits.value(),
                    row.level(),
                    row.mode(),
                    row.role(),
                    factor);
        }
    }

    private boolean wasThereTooLittle() {
        AttendanceRule rule = rules.attendance();
        if (rule == null || row.attended() == null || row.attended().compareTo(rule.least()) >= 0) {
            return false;
        }
        nothing(CreditRules.ABSENT, rule.clause());
        say("absent", percent(row.attended()), percent(rule.least()));
        return true;
    }

    private boolean wasPaidBefore() {
        OncePerOccasion rule = rules.oncePerOccasion();
        if (row.occasion() == null || !rule.enforced()) {
            return false;
        }
        Optional<Before.Paid> first = before.paid(row.occasion());
        first.ifPresent(paid -> {
            nothing(CreditRules.REPEATED, rule.clause());
            say("repeated", paid.title(), paid.day());
        });
        return first.isPresent();
    }

    private void underTheCeilings() {
        if (row.spent() == null) {
            return;
        }
        for (Ceiling ceiling : rules.ceilings()) {
            BigDecimal most = row.spent().multiply(ceiling.hoursPerRealHour());
            if (ceiling.holds(row.mode()) && most.compareTo(row.hours()) < 0) {
                Credits room = credits(most);
                if (room.compareTo(counted) < 0) {
                    lower(room, CreditRules.TOO_FAST, ceiling.clause());
                    say("tooFast", row.spent(), ceiling.hoursPerRealHour(), most, counted.value());
                }
            }
        }
    }

    /** Each cap takes away what is above it; of several the tightest gives the reason. */
    private void underTheCaps() {
        Sentence tightest = null;
        for (RuleSet.Cap cap : rules.caps()) {
            if (cap.holds(row.kind())) {
                Credits used = before.counted(rules, cap, row.day());
                Credits room = used.missingTo(cap.max());
                if (room.compareTo(counted) < 0) {
                    lower(room, CreditRules.reason(cap), cap.clause());
                    tightest = Sentence.of(
                            SAYS + "cap." + cap.per().name().toLowerCase(Locale.ROOT),
                            cap.max().value(),
                            used.value(),
                            counted.value());
                }
            }
        }
        if (tightest != null) {
            steps.add(tightest);
        }
    }

    private void nothing(String why, String from) {
        lower(Credits.ZERO, why, from);
    }

    private void lower(Credits to, String why, String from) {
        counted = to;
        reason = why;
        clause = from;
    }

    private void say(String key, Object... arguments) {
        steps.add(Sentence.of(SAYS + key, arguments));
    }

    private static BigDecimal percent(BigDecimal share) {
        return share.movePointRight(PERCENT);
    }
}
