package org.yunyan.credits;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.people.Service;
import org.yunyan.rules.AcademicYear;
import org.yunyan.rules.CreditRules;
import org.yunyan.rules.Derivation;
import org.yunyan.rules.EvidenceRow;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.Target;
import org.yunyan.shared.Credits;

/** From the sums of a ledger to where its person stands: a pure function. */
final class Standings {

    private Standings() {}

    /**
     * @param service asked when the rules are pro-rated
     * @param on within the rules
     */
    static Standing of(Tally tally, RuleSet rules, Service service, LocalDate on) {
        List<Tally.Sum> sums =
                tally.sums().stream().filter(sum -> Tally.inCycle(rules, sum)).toList();
        AcademicYear academic = rules.yearOf(on);
        Target whole = new Target(
                "cycle",
                total(sums, sum -> true),
                rules.cycle().minimum(),
                rules.from(),
                rules.until(),
                false,
                rules.cycle().clause());
        Target cycle = owed(rules, whole, service);
        Target year = year(rules, academic.year(), total(sums, sum -> sum.year() == academic.year()), service);
        List<Target> parts = rules.subTargets().stream()
                .map(part -> owed(rules, part(part, sums, rules), service))
                .toList();
        Standing.Forecast forecast = new Standing.Forecast(
                year.projected(on), year.outlook(on, rules.pace()),
                cycle.projected(on), cycle.outlook(on, rules.pace()));
        return new Standing(
                tally.person(), on, rules, cycle, year, parts, byLevel(sums), byMode(sums), byYear(sums), forecast);
    }

    /** What this offer would do for somebody with these sums. */
    static CreditEffect effect(Tally tally, Standing standing, Offer offer) {
        EvidenceRow claim = new EvidenceRow(offer.level(), offer.mode(), offer.hours(), standing.on());
        Derivation derivation = CreditRules.derive(standing.rules(), claim, tally);
        Credits counted = derivation.counted();
        boolean concentrated = standing.rules().subTargets().stream()
                .anyMatch(part -> part.id().equals(Standing.CONCENTRATED) && part.accepts(offer.level(), offer.mode()));
        return new CreditEffect(
                counted,
                counted.min(standing.year().missing()),
                counted.min(standing.cycle().missing()),
                concentrated ? counted.min(standing.concentrated().missing()) : Credits.ZERO,
                derivation.notCounted());
    }

    /** What a year asks of somebody, with this much earned. */
    static Target year(RuleSet rules, int year, Credits earned, Service service) {
        return owed(rules, rules.yearTarget(year, earned), service);
    }

    private static Target owed(RuleSet rules, Target whole, Service service) {
        return rules.proRated() ? whole.owedBy(service, Map.of()) : whole;
    }

    private static Target part(RuleSet.SubTarget part, List<Tally.Sum> sums, RuleSet rules) {
        return new Target(
                part.id(),
                total(sums, sum -> part.accepts(sum.level(), sum.mode())),
                part.minimum(),
                rules.from(),
                rules.until(),
                false,
                part.clause());
    }

    private static Credits total(List<Tally.Sum> sums, Predicate<Tally.Sum> which) {
        return sums.stream().filter(which).map(Tally.Sum::counted).reduce(Credits.ZERO, Credits::plus);
    }

    private static Map<TrainingLevel, Credits> byLevel(List<Tally.Sum> sums) {
        Map<TrainingLevel, Credits> byLevel = new EnumMap<>(TrainingLevel.class);
        sums.forEach(sum -> byLevel.merge(sum.level(), sum.counted(), Credits::plus));
        return byLevel;
    }

    private static Map<TrainingMode, Credits> byMode(List<Tally.Sum> sums) {
        Map<TrainingMode, Credits> byMode = new EnumMap<>(TrainingMode.class);
        sums.forEach(sum -> byMode.merge(sum.mode(), sum.counted(), Credits::plus));
        return byMode;
    }

    private static Map<Integer, Credits> byYear(List<Tally.Sum> sums) {
        Map<Integer, Credits> byYear = new TreeMap<>();
        sums.forEach(sum -> byYear.merge(sum.year(), sum.counted(), Credits::plus));
        return byYear;
    }
}
