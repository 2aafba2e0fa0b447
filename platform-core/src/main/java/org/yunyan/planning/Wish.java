package org.yunyan.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * What a teacher wants of her plan; remembered.
 *
 * @param weeklyHours 学时 of 45 minutes that she has a week, 0.5 to 40
 * @param until last day; null for the end of the academic year, and never later
 * @param whole true asks for all that the cycle and its parts still miss; false for what the even pace asks for by the last
 *     day. The year is asked for in full either way
 * @param excluded not in the mix, whatever it costs
 * @param pinned in the mix, whatever it costs
 */
public record Wish(
        @BsonId Id<Person> person,
        BigDecimal weeklyHours,
        LocalDate until,
        boolean whole,
        Set<Id<Course>> excluded,
        Set<Id<Course>> pinned) {

    /** The least and the most hours a week that can be wished. */
    public static final BigDecimal LEAST_HOURS = new BigDecimal("0.5");

    public static final BigDecimal MOST_HOURS = new BigDecimal("40");

    private static final BigDecimal USUAL_HOURS = new BigDecimal("3");

    /** Nobody swaps more than this by hand; it bounds the document. */
    private static final int MOST_SWAPS = 200;

    public Wish {
        excluded = excluded == null ? Set.of() : Set.copyOf(excluded);
        pinned = pinned == null ? Set.of() : Set.copyOf(pinned);
    }

    static Wish usual(Id<Person> person) {
        return new Wish(person, USUAL_HOURS, null, false, Set.of(), Set.of());
    }

    Wish with(BigDecimal hours, LocalDate lastDay, boolean everything) {
        return new Wish(person, hours, lastDay, everything, excluded, pinned);
    }

    /** Takes one course out of the mix and, unless null, another in. */
    Wish swapped(Id<Course> out, Id<Course> in) {
        Set<Id<Course>> without = new HashSet<>(excluded);
        Set<Id<Course>> with = new HashSet<>(pinned);
        without.add(out);
        with.remove(out);
        if (in != null) {
            without.remove(in);
            with.add(in);
        }
        return without.size() + with.size() > MOST_SWAPS
                ? this
                : new Wish(person, weeklyHours, until, whole, without, with);
    }

    Wish keeping(Id<Course> course) {
        Set<Id<Course>> with = new HashSet<>(pinned);
        with.add(course);
        return with.size() + excluded.size() > MOST_SWAPS
                ? this
                : new Wish(person, weeklyHours, until, whole, excluded, with);
    }

    Wish fresh() {
        return new Wish(person, weeklyHours, until, whole, Set.of(), Set.of());
    }
}
