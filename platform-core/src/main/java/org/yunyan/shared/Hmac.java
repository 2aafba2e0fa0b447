package org.yunyan.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC with SHA-256: what only a holder of the key can write, and any holder can check. */
public final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    /** Copied for each use: finding a provider anew takes longer than the digest. */
    private static final Mac PLAIN = plain();

    private Hmac() {}

    /** Returns the 32 bytes that sign a text, both it and the key taken in UTF-8. */
    public static byte[] of(String key, String text) {
        return of(bytes(key), bytes(text));
    }

    /** Returns the 32 bytes that sign a content. */
    public static byte[] of(byte[] key, byte[] content) {
        try {
            Mac mac = (Mac) PLAIN.clone();
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException | CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns what signs a text as 64 lower-case hexadecimal digits. */
    public static String hex(String key, String text) {
        return HexFormat.of().formatHex(of(key, text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Mac plain() {
        try {
            return Mac.getInstance(ALGORITHM);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
