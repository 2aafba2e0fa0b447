package org.yunyan.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs our tokens. It lives in the data folder, for its owner's eyes only, and outlives restarts. */
final class Keys {

    private static final int BITS = 2048;

    private Keys() {}

    /** The key in this folder; made when it is not there. */
    static JWKSet in(Path folder) {
        Path file = folder.resolve("oidc.jwk.json");
        try {
            if (!Files.exists(file)) {
                make(folder, file);
            }
            return JWKSet.load(file.toFile());
        } catch (IOException | ParseException | JOSEException unusable) {
            throw new IllegalStateException("The signing key in " + file + " cannot be used", unusable);
        }
    }

    private static void make(Path folder, Path file) throws IOException, JOSEException {
        RSAKey key = new RSAKeyGenerator(BITS)
                .keyUse(KeyUse.SIGNATURE)
                .keyID(UUID.randomUUID().toString())
                .generate();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "key", ".new", onlyForTheOwner(folder));
        Files.writeString(fresh, new JWKSet(key).toString(false));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] onlyForTheOwner(Path folder) {
        try {
            return Files.getFileStore(folder).supportsFileAttributeView("posix")
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
