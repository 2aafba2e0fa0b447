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
        Credits earned = total(sums, sum -> sum.year() == academic.year());
        Target year = year(rules, academic.year(), sums, earned, service);
        List<Target> parts = rules.subTargets().stream()
                .map(part -> owed(rules, part(part, sums, rules, academic), service))
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
        return effect(standing, claim, CreditRules.derive(standing.rules(), claim, tally));
    }

    /** What a row would do for somebody who stands so; a row of another year or cycle closes nothing of this one. */
    static CreditEffect effect(Standing standing, EvidenceRow row, Derivation derivation) {
        RuleSet rules = standing.rules();
        Credits counted = derivation.counted();
        Credits thisCycle = rules.covers(row.day()) ? counted : Credits.ZERO;
        Credits thisYear = rules.yearOf(standing.on()).contains(row.day()) ? counted : Credits.ZERO;
        boolean concentrated = rules.subTargets().stream()
                .anyMatch(part -> part.id().equals(Standing.CONCENTRATED) && part.accepts(row.kind()));
        return new CreditEffect(
                counted,
                thisYear.min(standing.year().missing()),
                thisCycle.min(standing.cycle().missing()),
                concentrated ? thisCycle.min(standing.concentrated().missing()) : Credits.ZERO,
                derivation.notCounted());
    }

    /** What a year asks of somebody, with this much earned. */
    static Target year(RuleSet rules, int year, Credits earned, Service service) {
        return owed(rules, rules.yearTarget(year, earned), service);
    }

    /** The same with what the year before left over, as these sums have it. */
    static Target year(RuleSet rules, int year, List<Tally.Sum> sums, Credits earned, Service service) {
        return year(rules, year, earned.plus(carried(rules, year, sums, service)), service);
    }

    /** What the year before left over for this one, under rules that carry over; its own minimum comes first. */
    static Credits carried(RuleSet rules, int year, List<Tally.Sum> sums, Service service) {
        AcademicYear before = rules.academicYear(year - 1);
        if (rules.carryOver() == null || !rules.covers(before.from())) {
            return Credits.ZERO;
        }
        Credits earned = total(sums, sum -> sum.year() == before.year());
        Credits required = year(rules, before.year(), earned, service).required();
        return required.missingTo(earned).min(rules.carryOver().most());
    }

    private static Target owed(RuleSet rules, Target whole, Service service) {
        return whole.owedBy(
                rules.proRating().counted(service), rules.proRating().least());
    }

    private static Target part(RuleSet.SubTarget part, List<Tally.Sum> sums, RuleSet rules, AcademicYear academic) {
        boolean yearly = part.per() == RuleSet.Per.YEAR;
        return new Target(
                part.id(),
                total(sums, sum -> part.accepts(sum.kind()) && (!yearly || sum.year() == academic.year())),
                part.minimum(),
                yearly ? academic.from() : rules.from(),
                yearly ? academic.until() : rules.until(),
                part.isDefault(),
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
