package org.yunyan.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/**
 * One teacher in one academic year, recomputed from the other rooms whenever something of hers changes.
 *
 * @param id person and year
 * @param group null when she belongs to none
 * @param overflow credits that were earned and do not count
 * @param missing of what the year requires: the order of all lists
 * @param lateFrom first day on which she is or will be behind if nothing more is earned; {@link #NEVER} once the year is met
 * @param riskFrom first day on which she is or will be at risk
 * @param finish the begun course that would help most; null when none would or she is not late
 */
record Participation(
        @BsonId String id,
        Id<Person> person,
        int year,
        Id<Organisation> county,
        Id<Organisation> zone,
        Id<Organisation> school,
        Id<Organisation> group,
        boolean active,
        int minutes,
        BigDecimal hours,
        Credits credits,
        Credits overflow,
        int completions,
        Credits required,
        Credits missing,
        LocalDate lateFrom,
        LocalDate riskFrom,
        Fix finish,
        List<Month> months) {

    /** Sorts behind every real day. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    Participation {
        months = List.copyOf(months);
    }

    static String id(Id<Person> person, int year) {
        return person + ":" + year;
    }

    /** What she did in one month; a month in which she did nothing is absent. */
    record Month(YearMonth month, int minutes, BigDecimal hours, Credits credits, int completions) {

        Month plus(Month other) {
            return new Month(
                    month,
                    minutes + other.minutes,
                    hours.add(other.hours),
                    credits.plus(other.credits),
                    completions + other.completions);
        }
    }

    boolean met() {
        return lateFrom.equals(NEVER);
    }

    boolean late(LocalDate on) {
        return !lateFrom.isAfter(on);
    }
}
