package org.yunyan.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of credits (学分): an exact decimal with two places, never floating point.
 *
 * @param value always of scale 2; negative only in a reversal
 */
public record Credits(BigDecimal value) implements Comparable<Credits> {

    public static final Credits ZERO = new Credits(BigDecimal.ZERO);

    /** Rounds down to two places: what is not fully earned is not credited. */
    public Credits {
        value = value.setScale(2, RoundingMode.DOWN);
    }

    public static Credits of(String value) {
        return new Credits(new BigDecimal(value));
    }

    public static Credits of(long whole) {
        return new Credits(BigDecimal.valueOf(whole));
    }

    public Credits plus(Credits other) {
        return new Credits(value.add(other.value));
    }

    public Credits minus(Credits other) {
        return new Credits(value.subtract(other.value));
    }

    public Credits negated() {
        return new Credits(value.negate());
    }

    public Credits min(Credits other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Credits max(Credits other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** What is still missing to reach the target; zero once it is reached. */
    public Credits missingTo(Credits target) {
        return target.minus(this).max(ZERO);
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    @Override
    public int compareTo(Credits other) {
        return value.compareTo(other.value);
    }

    /** Plain decimal without trailing zeros, as people write it: {@code 2.5}, {@code 120}. */
    @Override
    public String toString() {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }
}
