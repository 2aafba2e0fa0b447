package org.yunyan.shared.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/**
 * The file: ordered maps, changed only through {@link #put} and {@link #remove}, so that a statement that fails leaves
 * nothing behind. Not thread-safe for changes: {@link GroupCommit} lets one writer in at a time.
 */
final class StoreFile implements AutoCloseable {

    private static final String NAME = "yunyan.store";
    private static final int CACHE_MB = 64;
    private static final int PAGE_BYTES = 4096;

    /** Old versions of pages stay for so long, in case that a disk wrote the newest in the wrong order before power went. */
    private static final int RETENTION_MS = (int) TimeUnit.SECONDS.toMillis(5);

    private static final int FILL_PERCENT = 60;
    private static final int TIDY_BYTES = 4 << 20;
    private static final int SMALL_BYTES = 16 << 20;

    private final MVStore store;
    private final Deque<Runnable> undo = new ArrayDeque<>();

    private StoreFile(MVStore store) {
        this.store = store;
        store.setVersionsToKeep(0);
    }

    static StoreFile inMemory() {
        return new StoreFile(builder().open());
    }

    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME));
    }

    /** Opens or creates the file. */
    static StoreFile open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        MVStore store = builder()
                .fileName(folder.resolve(NAME).toString())
                .cacheSize(CACHE_MB)
                .open();
        store.setRetentionTime(RETENTION_MS);
        return new StoreFile(store);
    }

    private static MVStore.Builder builder() {
        return new MVStore.Builder()
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .pageSplitSize(PAGE_BYTES);
    }

    boolean isOnDisk() {
        return store.isPersistent();
    }

    List<String> mapNames() {
        return List.copyOf(store.getMapNames());
    }

    /** Documents by the number of their insertion. */
    MVMap<Long, byte[]> documents(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    /** Numbers of documents by key, the keys compared as unsigned bytes. */
    MVMap<byte[], Long> entries(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<byte[], Long>().keyType(KeyType.INSTANCE).valueType(LongDataType.INSTANCE));
    }

    MVMap<byte[], byte[]> values(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<byte[], byte[]>().keyType(KeyType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    <K, V> void put(MVMap<K, V> map, K key, V value) {
        V old = map.put(key, value);
        undo.push(() -> restore(map, key, old));
    }

    <K, V> V remove(MVMap<K, V> map, K key) {
        V old = map.remove(key);
        if (old != null) {
            undo.push(() -> restore(map, key, old));
        }
        return old;
    }

    private static <K, V> void restore(MVMap<K, V> map, K key, V old) {
        if (old == null) {
            map.remove(key);
        } else {
            map.put(key, old);
        }
    }

    /** Runs a statement of which all changes stay or, when it throws, none. */
    <T> T atomically(Supplier<T> statement) {
        undo.clear();
        try {
            return statement.get();
        } catch (RuntimeException | Error failure) {
            takeBack();
            throw failure;
        } finally {
            undo.clear();
        }
    }

    /** Takes back what the current statement has changed so far. */
    void takeBack() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    /** Says that the command is over: what it has changed cannot be taken back any more. */
    void keep() {
        undo.clear();
    }

    void rename(MVMap<?, ?> map, String name) {
        store.renameMap(map, name);
    }

    void drop(MVMap<?, ?> map) {
        store.removeMap(map);
    }

    /** Writes all changes as one set: after a crash all of them are there or none. */
    void commit() {
        store.commit();
    }

    /** Waits until the disk has what was committed. */
    void sync() {
        store.sync();
    }

    /**
     * Makes the file a little denser: what still lives in mostly dead chunks is written again, and chunks are moved towards
     * the beginning, so that the end can be cut off. Bounded, since all commands wait meanwhile.
     *
     * @return whether there was something to do
     */
    boolean tidy() {
        if (!isOnDisk()) {
            return false;
        }
        boolean rewritten = store.compact(FILL_PERCENT, TIDY_BYTES);
        if (rewritten) {
            store.commit();
        }
        RandomAccessStore chunks = (RandomAccessStore) store.getFileStore();
        boolean loose = chunks.getFillRate() < FILL_PERCENT && chunks.size() > SMALL_BYTES;
        if (loose) {
            chunks.compactMoveChunks(FILL_PERCENT, TIDY_BYTES, store);
        }
        return rewritten || loose;
    }

    /** The size of the file in bytes; 0 in memory. */
    long size() {
        return isOnDisk() ? store.getFileStore().size() : 0;
    }

    /**
     * Copies the file while it is in use: what is written meanwhile only goes to its end. The copy is opened and read before
     * it takes the place of an older one, so that a failed backup never replaces a good one.
     */
    void backup(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path zipped = folder.resolve(NAME + ".zip");
        Path fresh = folder.resolve(NAME + ".new");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zipped))) {
            out.setLevel(1);
            store.getFileStore().backup(out);
        }
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zipped))) {
            in.getNextEntry();
            Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
        }
        try (MVStore copy = new MVStore.Builder().fileName(fresh.toString()).open()) {
            copy.getMapNames().forEach(copy::hasData);
        }
        Files.move(fresh, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(zipped);
    }

    @Override
    public void close() {
        store.close();
    }

    /** Lets go of the file without writing anything more: what is in memory may not be trusted. */
    void abandon() {
        store.closeImmediately();
    }

    private static final class KeyType extends BasicDataType<byte[]> {

        static final KeyType INSTANCE = new KeyType();
        private static final int OVERHEAD = 24;

        @Override
        public int compare(byte[] one, byte[] other) {
            return Arrays.compareUnsigned(one, other);
        }

        @Override
        public int getMemory(byte[] key) {
            return OVERHEAD + key.length;
        }

        @Override
        public void write(WriteBuffer buffer, byte[] key) {
            buffer.putVarInt(key.length).put(key);
        }

        @Override
        public byte[] read(ByteBuffer buffer) {
            byte[] key = new byte[DataUtils.readVarInt(buffer)];
            buffer.get(key);
            return key;
        }

        @Override
        public byte[][] createStorage(int size) {
            return new byte[size][];
        }
    }
}
