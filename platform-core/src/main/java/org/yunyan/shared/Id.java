package org.yunyan.shared;

import java.util.Objects;
import java.util.UUID;

/**
 * The identity of one {@code T}: opaque, stored and sent as a plain string.
 *
 * @param <T> what is identified; keeps a course's id from being passed where a person's is wanted
 * @param value never blank
 */
public record Id<T>(String value) implements Comparable<Id<T>> {

    /** @throws IllegalArgumentException when the value is blank */
    public Id {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("An id is never blank");
        }
    }

    public static <T> Id<T> of(String value) {
        return new Id<>(value);
    }

    /** A new random id. */
    public static <T> Id<T> fresh() {
        return new Id<>(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(Id<T> other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
