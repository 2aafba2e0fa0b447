package org.yunyan.shared.mongo;

import java.util.Arrays;

/**
 * A stretch of byte strings.
 *
 * @param from the least that lies inside; empty when it has no beginning
 * @param to the least that lies after it; null when it has no end
 * @param point whether it was made of one value: all inside begin with the same complete value
 */
record Interval(byte[] from, byte[] to, boolean point) implements Comparable<Interval> {

    private static final byte[] BEGINNING = {};

    static final Interval ALL = new Interval(BEGINNING, null, false);

    /** All byte strings that begin with these. */
    static Interval beginningWith(byte[] prefix, boolean point) {
        return new Interval(prefix, after(prefix), point);
    }

    static Interval between(byte[] from, byte[] to) {
        return new Interval(from, to, false);
    }

    /** The least byte string greater than all that begin with the prefix; null when there is none. */
    static byte[] after(byte[] prefix) {
        int length = prefix.length;
        while (length > 0 && prefix[length - 1] == (byte) 0xFF) {
            length--;
        }
        if (length == 0) {
            return null;
        }
        byte[] next = Arrays.copyOf(prefix, length);
        next[length - 1]++;
        return next;
    }

    boolean isEmpty() {
        return to != null && Arrays.compareUnsigned(from, to) >= 0;
    }

    boolean contains(byte[] key) {
        return Arrays.compareUnsigned(from, key) <= 0 && (to == null || Arrays.compareUnsigned(key, to) < 0);
    }

    Interval and(Interval other) {
        byte[] begin = Arrays.compareUnsigned(from, other.from) >= 0 ? from : other.from;
        byte[] end = to == null || other.to != null && Arrays.compareUnsigned(other.to, to) < 0 ? other.to : to;
        return new Interval(begin, end, point || other.point);
    }

    /**
     * The same stretch among inverted bytes. A string is at or after {@code from} exactly when its inversion is before all
     * that come after the inversion of {@code from}; the same holds for {@code to}.
     */
    Interval inverted() {
        byte[] begin = to == null ? BEGINNING : after(inverted(to));
        byte[] end = from.length == 0 ? null : after(inverted(from));
        return new Interval(begin == null ? BEGINNING : begin, end, point);
    }

    /** The same stretch behind a common beginning. */
    Interval behind(byte[] prefix) {
        return new Interval(joined(prefix, from), to == null ? after(prefix) : joined(prefix, to), point);
    }

    private static byte[] inverted(byte[] bytes) {
        byte[] result = bytes.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] = (byte) ~result[i];
        }
        return result;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] result = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, result, first.length, second.length);
        return result;
    }

    @Override
    public int compareTo(Interval other) {
        return Arrays.compareUnsigned(from, other.from);
    }
}
