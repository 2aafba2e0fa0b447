package org.yunyan.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Refused;

/** What rules must fulfil before they may be installed. */
final class RuleCheck {

    private RuleCheck() {}

    /** @throws Refused.Invalid with what is wrong */
    static void require(RuleSet rules, List<RuleSet> others) {
        require(rules.version() >= 1, "positive", "version");
        require(rules.from().isBefore(rules.until()), "span", rules.from(), rules.until());
        requireWholeYears(rules);
        requirePositive(rules.cycle().minimum(), "cycle");
        requirePositive(rules.year().minimum(), "year");
        rules.subTargets().forEach(part -> requirePositive(part.minimum(), part.id()));
        rules.caps().forEach(cap -> requirePositive(cap.max(), cap.id()));
        rules.conversions()
                .forEach(conversion ->
                        require(conversion.hoursPerCredit().signum() > 0, "hoursPerCredit", conversion.mode()));
        others.stream()
                .filter(other -> !other.id().equals(rules.id()))
                .forEach(other -> require(!overlap(rules, other), "overlap", other.nameZh()));
    }

    /** A cycle that began within a year would leave a stump that no yearly target fits. */
    private static void requireWholeYears(RuleSet rules) {
        try {
            MonthDay start = MonthDay.parse("--" + rules.yearStart());
            require(starts(rules.from(), start) && starts(rules.until(), start), "wholeYears", rules.yearStart());
        } catch (DateTimeException unreadable) {
            require(false, "yearStart", rules.yearStart());
        }
    }

    private static boolean starts(LocalDate day, MonthDay start) {
        return MonthDay.from(day).equals(start);
    }

    private static boolean overlap(RuleSet one, RuleSet other) {
        return one.from().isBefore(other.until()) && other.from().isBefore(one.until());
    }

    private static void requirePositive(Credits amount, String what) {
        require(amount.isPositive(), "positive", what);
    }

    private static void require(boolean condition, String what, Object... arguments) {
        if (!condition) {
            throw new Refused.Invalid("refused.credits.rules." + what, arguments);
        }
    }
}
