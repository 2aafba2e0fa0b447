package org.yunyan.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.yunyan.people.Person;
import org.yunyan.shared.Hmac;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/**
 * Gives each session a key and checks what is signed with it. The key follows from a secret of the platform, the person and the
 * session, so that nothing is kept for it. Whoever holds the browser holds the key: a signature shows that a report was made
 * for this session by somebody who opened it and that nobody changed it on the way, not that anything was watched.
 */
final class Signing {

    private final SecretStore secrets;
    private volatile String secret;

    Signing(SecretStore secrets) {
        this.secrets = secrets;
    }

    String key(Id<Person> person, String session) {
        return Hmac.hex(secret(), person + "\n" + session);
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
        String right = Hmac.hex(key(person, report.session()), report.text());
        if (report.signature() == null || !same(right, report.signature())) {
            throw new Refused.Invalid("refused.study.signature");
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
