package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A MongoDB server inside this program, for one machine: it listens on the loopback address only and answers as a replica
 * set of one member, so that sessions and retryable writes are really used. What it acknowledges is on disk. When the disk
 * fails, it stops instead of going on with what may be lost.
 */
public final class EmbeddedStore implements AutoCloseable {

    /** A driver keeps up to a hundred connections, and each may wait for the disk. */
    private static final int WORKERS = 100;

    private final StoreFile file;
    private final GroupCommit commits;
    private final MongoServer server;
    private final InetSocketAddress address;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedStore(StoreFile file, int port) {
        this.file = file;
        this.commits = new GroupCommit(file, this::stop);
        StoredBackend backend = new StoredBackend(file, commits);
        server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
        address = server.getLocalAddress();
        backend.listensAt("127.0.0.1:" + address.getPort());
    }

    /**
     * Opens the store in this folder, and creates it when it is not there.
     *
     * @throws RuntimeException when another program has it open, or the folder cannot be written
     */
    public static EmbeddedStore open(Path folder) {
        return open(folder, 0);
    }

    /** Whether a folder holds a store; asking makes none. */
    public static boolean isIn(Path folder) {
        return StoreFile.isIn(folder);
    }

    /** @param port to listen at; 0 for any that is free */
    static EmbeddedStore open(Path folder, int port) {
        return new EmbeddedStore(StoreFile.open(folder), port);
    }

    /** A store that is gone when it is closed: for tests. It takes the same paths but for waiting for a disk. */
    public static EmbeddedStore inMemory() {
        return new EmbeddedStore(StoreFile.inMemory(), 0);
    }

    /** What a driver connects to. */
    public String uri() {
        return "mongodb://127.0.0.1:" + address.getPort() + "/?replicaSet=" + StoredBackend.SET;
    }

    /**
     * Copies the store into another folder while it is in use. An older copy there is replaced once the new one is known to
     * be readable; {@link #open(Path)} opens it.
     *
     * @throws IOException when the copy cannot be written
     */
    public void backup(Path folder) throws IOException {
        file.backup(folder);
    }

    /** The size of the file in bytes; 0 in memory. */
    public long size() {
        return file.size();
    }

    /** Takes no more commands, writes what is left, and lets go of the file. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            boolean written = commits.drain();
            server.shutdownNow();
            if (written) {
                file.close();
            } else {
                file.abandon();
            }
        }
    }

    /** The file could not be written: nothing in memory may be trusted or answered any more. */
    private void stop() {
        if (closed.compareAndSet(false, true)) {
            server.shutdownNow();
            file.abandon();
        }
    }
}
