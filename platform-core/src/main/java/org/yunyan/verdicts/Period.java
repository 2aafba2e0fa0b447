package org.yunyan.verdicts;

import java.time.LocalDate;
import org.yunyan.rules.AcademicYear;
import org.yunyan.rules.RuleSet;

/**
 * What a verdict is about: one academic year or a whole cycle.
 *
 * @param key stable name, for example {@code year-2025}
 * @param year its only or its last academic year
 * @param until first day after it
 */
public record Period(Kind kind, String key, int year, LocalDate from, LocalDate until) {

    /** Whether it is a year or a cycle. */
    public enum Kind {
        YEAR,
        CYCLE
    }

    static Period year(RuleSet rules, int year) {
        AcademicYear span = rules.academicYear(year);
        return new Period(Kind.YEAR, "year-" + year, year, span.from(), span.until());
    }

    static Period cycle(RuleSet rules) {
        int last = rules.yearOf(rules.until().minusDays(1)).year();
        return new Period(Kind.CYCLE, "cycle-" + rules.yearOf(rules.from()).year(), last, rules.from(), rules.until());
    }

    /** Whether it is over on that day. */
    public boolean over(LocalDate day) {
        return !day.isBefore(until);
    }

    LocalDate lastDay() {
        return until.minusDays(1);
    }
}
