package org.yunyan.verdicts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.credits.Entry;
import org.yunyan.credits.EntryKind;
import org.yunyan.credits.Extract;
import org.yunyan.credits.Standing;
import org.yunyan.people.Person;
import org.yunyan.people.Service;
import org.yunyan.rules.Induction;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.Target;
import org.yunyan.shared.Credits;

/** From ledger, rules and service to a verdict: a pure function, so that it can be repeated years later. */
final class Deriving {

    private Deriving() {}

    static Basis basis(Person person, Extract ledger, RuleSet rules, Service service) {
        boolean novice = person.post() != null && person.post().novice();
        return new Basis(rules.id(), rules.version(), ledger.sequence(), ledger.hash(), service, novice);
    }

    /**
     * @param ledger up to the entry that the basis names
     * @param rules that the basis names
     */
    static Derived derive(Period period, Basis basis, Extract ledger, RuleSet rules) {
        Standing standing = ledger.standing(rules, basis.service(), period.lastDay());
        List<Target> targets = targets(period, standing, rules);
        Outcome outcome = outcome(targets);
        Probation probation = basis.novice() ? probation(basis.service(), ledger, rules) : null;
        return new Derived(outcome, targets, consequences(period, outcome, probation, rules), probation);
    }

    /** The consequences of missing a period of this kind. */
    static List<RuleSet.Consequence> consequences(Period.Kind kind, RuleSet rules) {
        return rules.consequences().stream()
                .filter(one -> one.per().name().equals(kind.name()))
                .toList();
    }

    /** @return null when the rules ask for no induction */
    static Probation probation(Service service, Extract ledger, RuleSet rules) {
        Induction induction = rules.induction();
        if (induction == null || service.joined() == null) {
            return null;
        }
        LocalDate until = service.joined().plusMonths(induction.months());
        BigDecimal hours = ledger.entries().stream()
                .filter(entry -> !entry.day().isBefore(service.joined())
                        && entry.day().isBefore(until)
                        && induction.accepts(entry.topic())
                        && isCounted(entry))
                .map(Entry::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Probation(
                plain(induction.hours()),
                plain(hours),
                until,
                induction.zh(),
                induction.en(),
                induction.isDefault(),
                induction.clause());
    }

    /** Training that does not count at all, for example a second time, is no induction either. */
    private static boolean isCounted(Entry entry) {
        return entry.kind() == EntryKind.REVERSAL
                ? entry.counted().compareTo(Credits.ZERO) < 0
                : entry.counted().isPositive();
    }

    private static List<Target> targets(Period period, Standing standing, RuleSet rules) {
        List<Target> targets = new ArrayList<>();
        targets.add(period.kind() == Period.Kind.YEAR ? standing.year() : standing.cycle());
        rules.subTargets().stream()
                .filter(part -> (part.per() == RuleSet.Per.YEAR) == (period.kind() == Period.Kind.YEAR))
                .flatMap(part -> standing.subTargets().stream()
                        .filter(target -> target.id().equals(part.id())))
                .forEach(targets::add);
        return targets;
    }

    private static Outcome outcome(List<Target> targets) {
        if (!targets.getFirst().required().isPositive()) {
            return Outcome.EXEMPT;
        }
        return targets.stream().allMatch(Target::met) ? Outcome.MET : Outcome.MISSED;
    }

    private static List<RuleSet.Consequence> consequences(
            Period period, Outcome outcome, Probation probation, RuleSet rules) {
        List<RuleSet.Consequence> consequences = new ArrayList<>();
        if (outcome == Outcome.MISSED) {
            consequences.addAll(consequences(period.kind(), rules));
        }
        boolean dueHere = probation != null
                && probation.failed(period.until())
                && !probation.until().isBefore(period.from())
                && period.kind() == Period.Kind.YEAR;
        if (dueHere) {
            consequences.add(
                    new RuleSet.Consequence(RuleSet.Per.YEAR, probation.zh(), probation.en(), probation.clause()));
        }
        return consequences;
    }

    private static BigDecimal plain(BigDecimal hours) {
        return hours.setScale(2, RoundingMode.DOWN);
    }
}
