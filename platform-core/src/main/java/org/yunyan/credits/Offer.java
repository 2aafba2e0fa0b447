package org.yunyan.credits;

import java.math.BigDecimal;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.rules.Kind;

/**
 * Training that somebody could do.
 *
 * @param hours of study (学时)
 */
public record Offer(BigDecimal hours, TrainingLevel level, TrainingMode mode) {

    /** What the rules tell it from others by. */
    public Kind kind() {
        return Kind.of(level, mode);
    }
}
