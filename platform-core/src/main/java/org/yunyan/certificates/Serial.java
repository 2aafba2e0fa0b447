package org.yunyan.certificates;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The number under which a certificate can be checked: eleven random characters, more than 54 bits, which nobody guesses, and
 * a check character. The 31 characters leave out what is mistaken for another when read or typed ({@code 0 O 1 I L}); since 31
 * is a prime, the check character finds every single wrong character and every two that changed places.
 *
 * @param value twelve characters without anything between
 */
public record Serial(String value) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int RANDOM = 11;
    private static final int GROUP = 4;

    /** @throws IllegalArgumentException when it is none */
    public Serial {
        if (!isWhole(value)) {
            throw new IllegalArgumentException("Not a serial number: " + value);
        }
    }

    /** What somebody has typed or scanned, in either case, with or without dashes and spaces; empty when it cannot be one. */
    public static Optional<Serial> read(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "");
        return isWhole(plain) ? Optional.of(new Serial(plain)) : Optional.empty();
    }

    static Serial random(RandomGenerator random) {
        StringBuilder text = new StringBuilder(RANDOM + 1);
        for (int i = 0; i < RANDOM; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Serial(text.append(check(text)).toString());
    }

    /** As it is printed: {@code K7QX-2M9P-4TCD}. */
    @Override
    public String toString() {
        return value.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    private static boolean isWhole(String text) {
        return text.length() == RANDOM + 1
                && text.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
                && text.charAt(RANDOM) == check(text.substring(0, RANDOM));
    }

    /** Each place has another weight, so that neither a change nor an exchange of places leaves the sum as it is. */
    private static char check(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < RANDOM; i++) {
            sum += (i + 2) * ALPHABET.indexOf(text.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
