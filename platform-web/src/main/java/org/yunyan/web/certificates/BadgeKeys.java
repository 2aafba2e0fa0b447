package org.yunyan.web.certificates;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.yunyan.web.wiring.PrivateFile;
import org.yunyan.web.wiring.Settings;

/**
 * The keys that sign badges and status lists. They live in the data folder, for its owner's eyes only; the newest signs, and the
 * older ones stay published so that what they signed can still be verified.
 */
@Component
final class BadgeKeys {

    private static final int BITS = 2048;

    private final Path file;
    private final Clock clock;
    private volatile JWKSet keys;

    /** Makes the first key when there is none. */
    @Autowired
    BadgeKeys(Settings settings, Clock clock) {
        this(settings.folder("keys").resolve("badges.jwk.json"), clock);
    }

    BadgeKeys(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        try {
            this.keys = JWKSet.parse(PrivateFile.of(file, () -> text(List.of(fresh()))));
        } catch (IOException | ParseException unusable) {
            throw new IllegalStateException("The signing keys in " + file + " cannot be used", unusable);
        }
    }

    /** The key that signs from now on. */
    RSAKey current() {
        return (RSAKey) keys.getKeys().getFirst();
    }

    /** All keys that ever signed, without their secret. */
    JWKSet published() {
        return keys.toPublicJWKSet();
    }

    /** One of them, by its id. */
    Optional<JWK> published(String id) {
        return Optional.ofNullable(published().getKeyByKeyId(id));
    }

    /** Makes a new key, which signs from now on. */
    synchronized RSAKey rotate() {
        RSAKey fresh = fresh();
        List<JWK> all = new ArrayList<>(List.of(fresh));
        all.addAll(keys.getKeys());
        try {
            PrivateFile.replace(file, text(all));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        keys = new JWKSet(all);
        return fresh;
    }

    private RSAKey fresh() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(UUID.randomUUID().toString())
                    .issueTime(Date.from(clock.instant()))
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(List<? extends JWK> keys) {
        return new JWKSet(List.copyOf(keys)).toString(false);
    }
}
