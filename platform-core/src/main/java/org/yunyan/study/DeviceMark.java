package org.yunyan.study;

/**
 * Tells one browser on one device from others, and nothing more: the digest of a random cookie of our own and a salt that
 * changes each month. It says neither whose device it is nor which, and marks of two months cannot be matched.
 *
 * @param value hexadecimal digits, at least 16
 */
public record DeviceMark(String value) {

    private static final int SHORTEST = 16;

    /** @throws IllegalArgumentException when it is too short to tell devices apart */
    public DeviceMark {
        if (value.length() < SHORTEST) {
            throw new IllegalArgumentException("A device mark has at least " + SHORTEST + " digits");
        }
    }
}
