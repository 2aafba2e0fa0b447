package org.yunyan.verdicts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yunyan.credits.Ledger;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Refused;

/** The years and cycles that verdicts are about, as the rules cut them. */
final class Periods {

    private static final int YEARS_BACK = 5;

    private final Ledger ledger;
    private final Clock clock;

    Periods(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Those that are over and have rules, the newest first. */
    List<Period> over() {
        LocalDate today = today();
        List<Period> over = new ArrayList<>();
        IntStream.rangeClosed(today.getYear() - YEARS_BACK, today.getYear())
                .boxed()
                .flatMap(year -> year(year).stream())
                .filter(period -> period.over(today))
                .forEach(over::add);
        ledger.ruleSets().stream()
                .map(Period::cycle)
                .filter(period -> period.over(today))
                .distinct()
                .forEach(over::add);
        over.sort(Comparator.comparing(Period::until)
                .reversed()
                .thenComparing(Period::kind)
                .thenComparing(Period::key));
        return over;
    }

    /** @throws Refused.Missing when no period that is over has this key */
    Period period(String key) {
        return over().stream()
                .filter(period -> period.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("refused.verdict.period"));
    }

    /** An academic year, over or not; empty when no rules cover it. */
    Optional<Period> year(int year) {
        return ledger.ruleSets().stream()
                .filter(rules -> rules.covers(rules.academicYear(year).from()))
                .findFirst()
                .map(rules -> Period.year(rules, year));
    }

    LocalDate signableFrom(Period period) {
        RuleSet rules = ledger.rulesOf(period.year());
        return period.until().plusDays(rules.grace() == null ? 0 : rules.grace().days());
    }

    /** @throws Refused.Conflict while it is too early */
    Period signable(String key) {
        Period period = period(key);
        if (today().isBefore(signableFrom(period))) {
            throw new Refused.Conflict("refused.verdict.grace", signableFrom(period));
        }
        return period;
    }

    /** The very version of the rules that a verdict was derived by. */
    RuleSet rules(Basis basis) {
        return ledger.ruleSets().stream()
                .filter(rules -> rules.id().equals(basis.rules()) && rules.version() == basis.ruleVersion())
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("refused.credits.rules", basis.rules()));
    }

    private LocalDate today() {
        return CountyTime.today(clock);
    }
}
