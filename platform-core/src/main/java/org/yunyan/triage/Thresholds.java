package org.yunyan.triage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * The thresholds that hold from a day on. A version is never changed; another follows it.
 *
 * @param version counts up from 1; 0 is what the platform starts with
 * @param from first day on which it holds
 * @param values by name of the {@link Threshold}; what is not named has its standard
 * @param by who set it; null for version 0
 * @param note why
 */
public record Thresholds(
        @BsonId int version, LocalDate from, Map<String, BigDecimal> values, Id<Person> by, String note, Instant at) {

    static final Thresholds STANDARD = new Thresholds(0, LocalDate.EPOCH, Map.of(), null, "", Instant.EPOCH);

    public Thresholds {
        values = Map.copyOf(values);
    }

    public BigDecimal value(Threshold threshold) {
        return values.getOrDefault(threshold.name(), threshold.standard());
    }

    int whole(Threshold threshold) {
        return value(threshold).intValue();
    }

    /** Those that a kind of flag goes by, with their names. */
    Map<String, BigDecimal> of(FlagKind kind) {
        return Arrays.stream(Threshold.values())
                .filter(threshold -> threshold.kind() == kind)
                .collect(Collectors.toMap(Threshold::name, this::value));
    }
}
