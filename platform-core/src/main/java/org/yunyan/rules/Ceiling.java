package org.yunyan.rules;

import java.math.BigDecimal;
import java.util.Set;
import org.yunyan.catalogue.TrainingMode;

/**
 * The most study hours that one real hour can be worth, asked only where the time really spent is known; and the most that can be
 * done in a day at all. What a single day can be worth in credits is a {@link RuleSet.Cap} per day.
 *
 * @param modes empty means every mode
 * @param hoursPerRealHour study hours (学时) of one hour on the clock; one of 45 minutes gives 1.34
 * @param hoursPerDay study hours of one day above which somebody should look; nothing is taken off by it. Null when nobody asks
 */
public record Ceiling(
        String id,
        Set<TrainingMode> modes,
        BigDecimal hoursPerRealHour,
        BigDecimal hoursPerDay,
        boolean isDefault,
        String clause) {

    public Ceiling {
        modes = modes == null ? Set.of() : Set.copyOf(modes);
    }

    public boolean holds(TrainingMode mode) {
        return modes.isEmpty() || modes.contains(mode);
    }
}
