package org.yunyan.credits;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.people.Person;
import org.yunyan.rules.Outlook;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.Target;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/**
 * Where a person stands on a day, derived from the ledger and the rules in force.
 *
 * @param on the day that is looked from
 * @param rules under which it was derived
 * @param cycle the whole cycle, 三(六): 120 credits
 * @param year the academic year of the day; its {@code isDefault} says that the minimum is our default
 * @param subTargets parts of the cycle that have to come from certain training
 * @param byLevel counted credits of the cycle; kinds without any are left out
 * @param byMode counted credits of the cycle
 * @param byYear counted credits of each year of the cycle, by the name of the year, in order
 * @param forecast how it will probably end
 */
public record Standing(
        Id<Person> person,
        LocalDate on,
        RuleSet rules,
        Target cycle,
        Target year,
        List<Target> subTargets,
        Map<TrainingLevel, Credits> byLevel,
        Map<TrainingMode, Credits> byMode,
        Map<Integer, Credits> byYear,
        Forecast forecast) {

    /** Id of the sub-target "≥ 20 credits of concentrated training at county level or above". */
    public static final String CONCENTRATED = "concentrated";

    /** The part that has to come from concentrated training; asks for nothing when the rules do not have it. */
    public Target concentrated() {
        return subTargets.stream()
                .filter(target -> target.id().equals(CONCENTRATED))
                .findFirst()
                .orElseGet(() -> new Target(
                        CONCENTRATED, Credits.ZERO, Credits.ZERO, cycle.from(), cycle.until(), false, cycle.clause()));
    }

    /** How much of what the year has comes from the year before; zero where the rules carry nothing over. */
    public Credits carried() {
        return year.earned().minus(byYear.getOrDefault(rules.yearOf(on).year(), Credits.ZERO));
    }

    /**
     * If it goes on as it has gone since the span began.
     *
     * @param year credits at the end of the year
     * @param cycle credits at the end of the cycle
     */
    public record Forecast(Credits year, Outlook yearOutlook, Credits cycle, Outlook cycleOutlook) {}
}
