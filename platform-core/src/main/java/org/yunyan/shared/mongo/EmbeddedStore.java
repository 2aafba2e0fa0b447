package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * A MongoDB server inside this program, for one machine: it listens on the loopback address only and answers as a replica
 * set of one member. What it acknowledges is on disk.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final int WORKERS = 32;

    private final MongoServer server;
    private final InetSocketAddress address;

    private EmbeddedStore(MVStore store) {
        StoredBackend backend = new StoredBackend(store);
        server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, WORKERS);
        address = server.getLocalAddress();
        backend.listensAt("127.0.0.1:" + address.getPort());
    }

    /** Opens the store in this folder, and creates it when it is not there. */
    public static EmbeddedStore open(Path folder) {
        folder.toFile().mkdirs();
        return new EmbeddedStore(new MVStore.Builder()
                .fileName(folder.resolve("yunyan.store").toString())
                .autoCommitDisabled()
                .open());
    }

    /** A store that is gone when it is closed: for tests. */
    public static EmbeddedStore inMemory() {
        return new EmbeddedStore(new MVStore.Builder().autoCommitDisabled().open());
    }

    /** What a driver connects to. */
    public String uri() {
        return "mongodb://127.0.0.1:" + address.getPort() + "/?replicaSet=" + StoredBackend.SET;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
