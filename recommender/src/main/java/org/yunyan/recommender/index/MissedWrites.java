package org.yunyan.recommender.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The ids of the documents that could not be written to the cluster, oldest first, on the disk before anybody is told that they are
 * written. What each of them is by now is known by the copy; so it does not matter how often, and an id is kept once.
 */
final class MissedWrites implements AutoCloseable {

    /** Stands for every document. */
    static final String EVERYTHING = "*";

    private final Set<String> ids = new LinkedHashSet<>();
    private final FileChannel file;

    MissedWrites(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        if (Files.exists(path)) {
            Files.readString(path).lines().filter(line -> !line.isEmpty()).forEach(ids::add);
        }
        this.file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.position(file.size());
    }

    synchronized void add(Collection<String> more) {
        List<String> unknown = more.stream().filter(ids::add).toList();
        if (unknown.isEmpty()) {
            return;
        }
        Engine.call("note what is to be caught up", () -> {
            ByteBuffer lines = StandardCharsets.UTF_8.encode("\n" + String.join("\n", unknown) + "\n");
            while (lines.hasRemaining()) {
                file.write(lines);
            }
            file.force(false);
            return null;
        });
    }

    /** Returns some of the oldest. */
    synchronized List<String> oldest(int limit) {
        return ids.stream().limit(limit).toList();
    }

    /** Whether everything is to be caught up; whoever asks does it, and what comes meanwhile is noted anew. */
    synchronized boolean takeEverything() {
        return ids.remove(EVERYTHING);
    }

    /** These are caught up. The file is emptied when all are: to catch up twice does no harm. */
    synchronized void done(Collection<String> caughtUp) {
        caughtUp.forEach(ids::remove);
        if (ids.isEmpty()) {
            Engine.call("clear what is caught up", () -> {
                file.truncate(0);
                file.force(false);
                return null;
            });
        }
    }

    synchronized int count() {
        return ids.size();
    }

    @Override
    public void close() {
        Engine.call("close", () -> {
            file.close();
            return null;
        });
    }
}
