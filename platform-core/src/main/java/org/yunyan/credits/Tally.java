package org.yunyan.credits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.people.Person;
import org.yunyan.rules.Before;
import org.yunyan.rules.Kind;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.TrainingRole;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/**
 * The sums of one person's ledger: a cache from which her standing on any later day follows, rebuilt from the ledger.
 *
 * @param sequence of the last entry that is in the sums; 0 for none
 * @param hash of that entry
 * @param changed since somebody last took note of where the ledger ends
 */
record Tally(@BsonId Id<Person> person, long sequence, String hash, List<Sum> sums, boolean changed) implements Before {

    Tally {
        sums = List.copyOf(sums);
    }

    /** Counted credits and hours of one year and kind of training; the topic is null where nobody named one. */
    record Sum(
            int year,
            TrainingLevel level,
            TrainingMode mode,
            String topic,
            TrainingRole role,
            Credits counted,
            BigDecimal hours) {

        Sum {
            role = role == null ? TrainingRole.PARTICIPANT : role;
        }

        private static Sum of(Entry entry) {
            return new Sum(
                    entry.year(),
                    entry.level(),
                    entry.mode(),
                    entry.topic(),
                    entry.role(),
                    entry.counted(),
                    entry.hours());
        }

        private Sum plus(Sum other) {
            return new Sum(year, level, mode, topic, role, counted.plus(other.counted), hours.add(other.hours));
        }

        Kind kind() {
            return new Kind(level, mode, topic, role);
        }
    }

    private record OfYear(int year, Kind kind) {}

    static Tally none(Id<Person> person) {
        return new Tally(person, 0, "", List.of(), false);
    }

    static Tally of(Id<Person> person, long sequence, String hash, Stream<Entry> entries) {
        Map<OfYear, Sum> sums = new LinkedHashMap<>();
        entries.forEach(
                entry -> sums.merge(new OfYear(entry.year(), entry.evidenceRow().kind()), Sum.of(entry), Sum::plus));
        return new Tally(person, sequence, hash, List.copyOf(sums.values()), true);
    }

    /** A day's cap is not asked here: what somebody does tomorrow does not depend on today. */
    @Override
    public Credits counted(RuleSet rules, RuleSet.Cap cap, LocalDate day) {
        int year = rules.yearOf(day).year();
        return sums.stream()
                .filter(sum -> cap.holds(sum.kind()))
                .filter(sum -> switch (cap.per()) {
                    case EVENT, DAY -> false;
                    case YEAR -> sum.year() == year;
                    case CYCLE -> inCycle(rules, sum);
                })
                .map(Sum::counted)
                .reduce(Credits.ZERO, Credits::plus);
    }

    /** A cycle is made of whole years. */
    static boolean inCycle(RuleSet rules, Sum sum) {
        return rules.covers(rules.academicYear(sum.year()).from());
    }
}
