package org.yunyan.triage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Writes new versions of the thresholds, each within the bounds of its threshold. */
final class Tuning {

    private final ThresholdStore thresholds;
    private final Raising raising;

    Tuning(ThresholdStore thresholds, Raising raising) {
        this.thresholds = thresholds;
        this.raising = raising;
    }

    Thresholds set(Id<Person> officer, Map<Threshold, BigDecimal> values, LocalDate from, String note) {
        values.forEach((threshold, value) -> {
            if (!threshold.allows(value)) {
                throw new Refused.Invalid("refused.triage.threshold", threshold, threshold.least(), threshold.most());
            }
        });
        if (from == null || from.isBefore(Sifting.day(raising.now()))) {
            throw new Refused.Invalid("refused.triage.day");
        }
        List<Thresholds> before = thresholds.all();
        Thresholds last = before.isEmpty() ? Thresholds.STANDARD : before.getFirst();
        Map<String, BigDecimal> all = new HashMap<>(last.values());
        values.forEach((threshold, value) -> all.put(threshold.name(), value));
        Thresholds fresh = new Thresholds(last.version() + 1, from, all, officer, note, raising.now());
        if (!thresholds.insert(fresh)) {
            throw new Refused.Conflict("refused.busy");
        }
        return fresh;
    }
}
