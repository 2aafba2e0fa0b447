package org.yunyan.study;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/**
 * Gives each session a key and checks what is signed with it. The key follows from a secret of the platform, the person and the
 * session, so that nothing is kept for it. Whoever holds the browser holds the key: a signature shows that a report was made
 * for this session by somebody who opened it and that nobody changed it on the way, not that anything was watched.
 */
final class Signing {

    private static final String HMAC = "HmacSHA256";

    /** Copied for each use: finding a provider anew takes longer than the digest. */
    private static final Mac PLAIN = plain();

    private final SecretStore secrets;
    private volatile String secret;

    Signing(SecretStore secrets) {
        this.secrets = secrets;
    }

    String key(Id<Person> person, String session) {
        return HexFormat.of().formatHex(mac(secret()).doFinal(bytes(person + "\n" + session)));
    }

    /** @throws Refused.Invalid when a part of it is missing or it is not signed with the key of its session */
    void require(Id<Person> person, SegmentReport report) {
        boolean whole = report.course() != null
                && report.unit() != null
                && report.session() != null
                && report.played() != null
                && report.played().stream().noneMatch(Objects::isNull);
        if (!whole) {
            throw new Refused.Invalid("refused.study.report");
        }
        String right = signature(key(person, report.session()), report.text());
        if (report.signature() == null || !same(right, report.signature())) {
            throw new Refused.Invalid("refused.study.signature");
        }
    }

    /** HMAC-SHA-256 in lower-case hexadecimal digits; the key is taken as the text that it is. */
    static String signature(String key, String text) {
        return HexFormat.of().formatHex(mac(key).doFinal(bytes(text)));
    }

    private static Mac mac(String key) {
        try {
            Mac mac = (Mac) PLAIN.clone();
            mac.init(new SecretKeySpec(bytes(key), HMAC));
            return mac;
        } catch (GeneralSecurityException | CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Mac plain() {
        try {
            return Mac.getInstance(HMAC);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(bytes(one), bytes(other));
    }

    private String secret() {
        if (secret == null) {
            secret = secrets.secret("segments");
        }
        return secret;
    }
}
