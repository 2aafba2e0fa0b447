package org.yunyan.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.shared.mongo.EmbeddedStore;

/** A folder that cannot be measured is refused in a sentence, and stays as it was. */
class CountyEvaluationTest {

    @TempDir
    private Path folder;

    private final List<Object> said = new ArrayList<>();

    @Test
    void a_folder_without_a_store_is_no_data_folder_and_none_is_made() throws IOException {
        assertThatThrownBy(() -> CountyEvaluation.run(folder, null, said::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no data folder");
        assertThatThrownBy(() -> CountyEvaluation.run(folder.resolve("nowhere"), null, said::add))
                .hasMessageContaining("is no data folder");

        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_store_that_is_in_use_says_that_the_platform_has_to_be_stopped() {
        try (EmbeddedStore running = EmbeddedStore.open(folder.resolve("store"))) {
            assertThat(running.uri()).isNotBlank();
            assertThatThrownBy(() -> CountyEvaluation.run(folder, null, said::add))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Stop the platform");
        }
    }

    @Test
    void a_store_in_which_nobody_has_studied_and_a_day_that_is_none_are_named() {
        EmbeddedStore.open(folder.resolve("store")).close();

        assertThatThrownBy(() -> CountyEvaluation.run(folder, null, said::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Nobody has taken up anything");
        assertThatThrownBy(() -> CountyEvaluation.run(folder, "2026-13-01", said::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write it as");
        assertThatThrownBy(() -> CountyEvaluation.table(List.of(), Instant.EPOCH))
                .hasMessageContaining("choose another day");
        assertThat(said).isEmpty();
    }
}
