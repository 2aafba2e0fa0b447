package org.yunyan.recommender.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.Shelf;

class LuceneIndexTest extends IndexContract {

    @TempDir
    Path folder;

    @Override
    Index open() {
        return LuceneIndex.inMemory();
    }

    @Test
    void aFolderKeepsWhatWasPut() {
        try (Index first = LuceneIndex.open(folder)) {
            first.put(List.of(Shelf.document("a", "作业设计")));
        }
        try (Index again = LuceneIndex.open(folder)) {
            assertThat(again.lexical("作业设计", Filter.none(), 5).ids()).containsExactly("a");
        }
    }

    @Test
    void aDamagedFolderIsMadeAnew() throws IOException {
        try (Index first = LuceneIndex.open(folder)) {
            first.put(List.of(Shelf.document("a", "作业设计")));
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "damaged");
            }
        }
        try (Index again = LuceneIndex.open(folder)) {
            assertThat(again.count()).isZero();
        }
    }
}
