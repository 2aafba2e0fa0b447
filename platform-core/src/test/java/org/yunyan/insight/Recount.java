package org.yunyan.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.yunyan.credits.Entry;
import org.yunyan.credits.EntryKind;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.people.Service;
import org.yunyan.rules.Outlook;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.Target;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/** The figures counted the long way: person by person and row by row, from the ledgers and the study records. */
final class Recount {

    private final InsightWorld world;
    private final List<Person> everybody;
    private final LocalDate today;

    Recount(InsightWorld world, List<Person> everybody, LocalDate today) {
        this.world = world;
        this.everybody = everybody;
        this.today = today;
    }

    UnitFigures figures(Id<Organisation> unit, int year) {
        Organisation place = world.people().organisation(unit);
        RuleSet rules = world.ledger().rulesOf(year);
        int teachers = 0;
        int active = 0;
        long minutes = 0;
        BigDecimal hours = BigDecimal.ZERO;
        Credits credits = Credits.ZERO;
        int completions = 0;
        int met = 0;
        int behind = 0;
        int atRisk = 0;
        Credits required = Credits.ZERO;
        for (Person person : everybody) {
            if (person.path().contains(unit)) {
                teachers++;
                List<Entry> entries = world.ledger().entries(person.id(), year);
                Credits earned = Credits.ZERO;
                for (Entry entry : entries) {
                    hours = hours.add(entry.hours());
                    earned = earned.plus(entry.counted());
                    completions += entry.kind() == EntryKind.AWARD ? 1 : -1;
                }
                credits = credits.plus(earned);
                int hers = 0;
                for (int month = 1; month <= 12; month++) {
                    hers += minutes(person, YearMonth.of(year, month));
                }
                minutes += hers;
                active += hers > 0 || !entries.isEmpty() ? 1 : 0;
                Target target = world.ledger().yearTarget(person.id(), Service.since(person.joined()), year, earned);
                Outlook outlook = target.outlook(today, rules.pace());
                required = required.plus(target.required());
                met += outlook == Outlook.MET ? 1 : 0;
                behind += outlook.late() ? 1 : 0;
                atRisk += outlook == Outlook.AT_RISK || outlook == Outlook.MISSED ? 1 : 0;
            }
        }
        return new UnitFigures(
                unit,
                place.kind(),
                place.name(),
                teachers,
                active,
                minutes,
                hours,
                credits,
                completions,
                met,
                behind,
                atRisk,
                required);
    }

    MonthFigures month(Id<Organisation> unit, YearMonth month) {
        int active = 0;
        long minutes = 0;
        BigDecimal hours = BigDecimal.ZERO;
        Credits credits = Credits.ZERO;
        int completions = 0;
        for (Person person : everybody) {
            if (person.path().contains(unit)) {
                int hers = minutes(person, month);
                boolean was = hers > 0;
                minutes += hers;
                for (Entry entry : world.ledger().entries(person.id(), month.getYear())) {
                    if (YearMonth.from(entry.day()).equals(month)) {
                        was = true;
                        hours = hours.add(entry.hours());
                        credits = credits.plus(entry.counted());
                        completions += entry.kind() == EntryKind.AWARD ? 1 : -1;
                    }
                }
                active += was ? 1 : 0;
            }
        }
        UnitFigures year = figures(unit, month.getYear());
        Credits target = new Credits(year.required().value().divide(BigDecimal.valueOf(12), 2, RoundingMode.DOWN));
        return new MonthFigures(month, year.teachers(), active, minutes, hours, credits, completions, target);
    }

    /** Begun minutes count as minutes, month by month. */
    private int minutes(Person person, YearMonth month) {
        int seconds = world.study().progressOf(person.id()).seconds().getOrDefault(month, 0);
        return seconds / 60 + (seconds % 60 > 0 ? 1 : 0);
    }
}
