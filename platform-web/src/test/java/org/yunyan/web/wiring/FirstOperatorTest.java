package org.yunyan.web.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.identity.Accounts;
import org.yunyan.web.ScreenTest;

class FirstOperatorTest extends ScreenTest {

    @Autowired
    private Settings settings;

    @Autowired
    private Accounts accounts;

    @Test
    void her_password_is_in_a_file_that_nobody_else_reads() throws IOException {
        Path file = settings.folder("first-operator.txt");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String password = Files.readString(file).strip();
        assertThat(accounts.signIn("operator", password).name()).isEqualTo("operator");
    }
}
