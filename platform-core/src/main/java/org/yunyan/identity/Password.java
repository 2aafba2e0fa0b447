package org.yunyan.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords are kept as PBKDF2 with HMAC-SHA-512 only: slow to guess, in every JDK, and the count of rounds is in the hash,
 * so that it can be raised later without anybody noticing.
 */
public final class Password {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final String PREFIX = "pbkdf2-sha512";

    /** As OWASP recommends for this algorithm. */
    private static final int ROUNDS = 210_000;

    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;
    static final int LONGEST = 128;

    private static final String UNLIKE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int RANDOM_LENGTH = 12;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Password() {}

    /** A hash with a salt of its own; takes about a tenth of a second on purpose. */
    public static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return String.join(
                "$", PREFIX, Integer.toString(ROUNDS), encoded(salt), encoded(derive(password, salt, ROUNDS)));
    }

    /** One to hand over, without letters that look alike. */
    static String random() {
        return RANDOM.ints(RANDOM_LENGTH, 0, UNLIKE.length())
                .mapToObj(UNLIKE::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    /** Whether this is the password of the hash; false for a hash that is null or not ours. */
    public static boolean matches(String password, String hash) {
        String[] parts = hash == null ? new String[0] : hash.split("\\$");
        if (parts.length != 4 || !parts[0].equals(PREFIX) || password.length() > LONGEST) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] key = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(key, derive(password, salt, Integer.parseInt(parts[1])));
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        char[] letters = password.toCharArray();
        PBEKeySpec spec = new PBEKeySpec(letters, salt, rounds, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, missing);
        } finally {
            spec.clearPassword();
            Arrays.fill(letters, ' ');
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
