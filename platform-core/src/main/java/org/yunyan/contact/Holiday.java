package org.yunyan.contact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.yunyan.shared.Refused;

/**
 * Days in a row on which the schools of the county do not teach.
 *
 * @param name for example 寒假
 * @param from first day, in it
 * @param until last day, in it
 */
public record Holiday(String name, LocalDate from, LocalDate until) {

    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 30;

    /** Longer than any summer holiday; more is a slip of the year. */
    private static final int MOST_DAYS = 100;

    /** @throws Refused.Invalid without a name, or when the days are missing, turned round or too many */
    public Holiday {
        name = name == null ? "" : name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refused.Invalid("refused.contact.holiday.name", LONGEST_NAME);
        }
        if (from == null || until == null || until.isBefore(from)) {
            throw new Refused.Invalid("refused.contact.holiday.days");
        }
        if (ChronoUnit.DAYS.between(from, until) >= MOST_DAYS) {
            throw new Refused.Invalid("refused.contact.holiday.long", MOST_DAYS);
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
