package org.yunyan.verdicts;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Whether a new teacher may be confirmed in post (三(六): without the induction hours she is not).
 *
 * @param required hours of study (学时)
 * @param hours of training that counts for it
 * @param until first day after the time within which they count
 * @param zh what follows when they are missing, in the policy's words
 */
public record Probation(
        BigDecimal required,
        BigDecimal hours,
        LocalDate until,
        String zh,
        String en,
        boolean isDefault,
        String clause) {

    /** Whether the hours are there. */
    public boolean done() {
        return hours.compareTo(required) >= 0;
    }

    /** Hours that are missing; zero once it is done. */
    public BigDecimal missing() {
        return required.subtract(hours).max(BigDecimal.ZERO);
    }

    /** Whether it can no longer be reached on that day. */
    public boolean failed(LocalDate on) {
        return !done() && !on.isBefore(until);
    }
}
