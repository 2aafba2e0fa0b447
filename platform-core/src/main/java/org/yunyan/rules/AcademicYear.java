package org.yunyan.rules;

import java.time.LocalDate;

/**
 * A year of the credit system (年度). Its first day is rule data.
 *
 * @param year the calendar year in which it starts; its name
 * @param until first day after it
 */
public record AcademicYear(int year, LocalDate from, LocalDate until) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
