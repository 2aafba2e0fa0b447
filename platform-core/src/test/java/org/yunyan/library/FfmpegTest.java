package org.yunyan.library;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FfmpegTest {

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void a_program_that_gets_no_further_is_ended_however_much_it_says() throws IOException {
        Path stuck = program("while true; do echo out_time_us=1000; sleep 0.05; done");
        Path silent = program("exec sleep 600");

        for (Path program : List.of(stuck, silent)) {
            Ffmpeg ffmpeg = new Ffmpeg(program, Duration.ofMillis(300));
            assertThatThrownBy(() -> ffmpeg.make(folder, "video/mp4", List.of(), millis -> true))
                    .isInstanceOf(IOException.class);
        }
    }

    private Path program(String does) throws IOException {
        Path program = Files.createTempFile(folder, "program", "");
        Files.writeString(program, "#!/bin/sh\n" + does + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
