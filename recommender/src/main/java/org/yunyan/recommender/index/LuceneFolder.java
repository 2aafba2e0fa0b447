package org.yunyan.recommender.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Where an index lies: every filling in a folder of its own, and one small file that names the one that answers. That file is
 * replaced in one step, so a crash at any moment leaves either the old filling or the new one; what is left over is removed at the
 * next start.
 */
final class LuceneFolder {

    private static final String CURRENT = "current";

    /** One filling: its name and its files. */
    record Filling(String name, Directory files) {}

    private final Path folder;

    /** @param folder where the fillings lie, or null to keep them in memory */
    LuceneFolder(Path folder) {
        this.folder = folder;
    }

    /** Returns the filling that answers, a new one if there is none, and removes all else. */
    Filling current() throws IOException {
        if (folder == null) {
            return next();
        }
        Files.createDirectories(folder);
        Path named = folder.resolve(CURRENT);
        String name = Files.exists(named) ? Files.readString(named).strip() : "";
        boolean there = !name.isEmpty() && Files.isDirectory(folder.resolve(name));
        for (Path path : children()) {
            if (!there || !path.equals(named) && !path.equals(folder.resolve(name))) {
                remove(path);
            }
        }
        if (there) {
            return new Filling(name, FSDirectory.open(folder.resolve(name)));
        }
        Filling first = next();
        choose(first);
        return first;
    }

    private List<Path> children() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    /** Makes room for another filling. */
    Filling next() throws IOException {
        String name = "filling-" + UUID.randomUUID();
        return new Filling(name, folder == null ? new ByteBuffersDirectory() : FSDirectory.open(folder.resolve(name)));
    }

    /** From now on this one answers, whatever happens. */
    void choose(Filling filling) throws IOException {
        if (folder == null) {
            return;
        }
        Path written = folder.resolve(CURRENT + ".new");
        Files.writeString(written, filling.name());
        force(written, StandardOpenOption.WRITE);
        Files.move(written, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        force(folder, StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    /** Removes the files of a filling that nobody reads any more. */
    void discard(Filling filling) throws IOException {
        if (folder != null) {
            remove(folder.resolve(filling.name()));
        }
    }

    private static void remove(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
