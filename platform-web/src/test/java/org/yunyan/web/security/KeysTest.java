package org.yunyan.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    @TempDir
    private Path data;

    @Test
    void theKeyOutlivesARestartSoThatTokensStayGood() {
        String before = Keys.in(data).getKeys().getFirst().getKeyID();

        assertThat(Keys.in(data).getKeys().getFirst().getKeyID()).isEqualTo(before);
    }

    @Test
    void onlyItsOwnerMayReadTheKey() throws IOException {
        Keys.in(data.resolve("keys"));

        assertThat(Files.getPosixFilePermissions(data.resolve("keys").resolve("oidc.jwk.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void whatIsPublishedHoldsNoSecretPart() {
        assertThat(Keys.in(data).toPublicJWKSet().toString()).doesNotContain("\"d\"", "\"p\"", "\"q\"");
    }
}
