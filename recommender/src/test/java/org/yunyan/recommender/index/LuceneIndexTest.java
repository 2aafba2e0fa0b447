package org.yunyan.recommender.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "damaged");
            }
        }
        try (Index again = LuceneIndex.open(folder)) {
            assertThat(again.count()).isZero();
        }
    }

    @Test
    void aCrashInTheMiddleOfARebuildLeavesTheOldOneAndNothingElse(@TempDir Path crashed) throws IOException {
        try (Index running = LuceneIndex.open(folder)) {
            running.put(List.of(Shelf.document("a", "作业设计")));
            running.rebuild(filling -> filling.put(List.of(Shelf.document("a", "作业设计"))));
            running.rebuild(filling -> {
                filling.put(List.of(Shelf.document("b", "作业设计")));
                copy(folder, crashed);
            });
        }
        assertThat(folders(crashed)).hasSize(2);
        try (Index again = LuceneIndex.open(crashed)) {
            assertThat(again.lexical("作业设计", Filter.none(), 5).ids()).containsExactly("a");
            assertThat(again.stale()).isFalse();
        }
        assertThat(folders(crashed)).hasSize(1);
        assertThat(folders(folder)).hasSize(1);
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    /** What a disk would hold if the power went now; the lock of the running index is nobody's after that. */
    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.filter(each -> !each.endsWith("write.lock")).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
