package org.yunyan.shared.mongo;

import static org.bson.codecs.configuration.CodecRegistries.fromProviders;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.ServerApi;
import com.mongodb.ServerApiVersion;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;
import org.bson.codecs.configuration.CodecRegistry;

/** Opens databases, embedded or real, with the one set of promises that every room relies on. */
public final class Databases {

    private static final int CONNECT_SECONDS = 5;
    private static final int SELECT_SECONDS = 15;

    /** The driver waits for ever by default; no request of ours is worth more than half a minute. */
    private static final int SOCKET_SECONDS = 30;

    private Databases() {}

    /**
     * Connects with a client of its own. For several databases of one server use {@link #client(String)}.
     *
     * @param uri {@link EmbeddedStore#uri()} or the connection string of a replica set
     * @param name of the database
     */
    @SuppressWarnings("resource") // lives as long as the program does
    public static MongoDatabase connect(String uri, String name) {
        return client(uri).getDatabase(name);
    }

    /**
     * A client whose writes are acknowledged by a majority and in the journal, whose reads see only what cannot be rolled
     * back, which sends each write and read a second time after a network fault, and which uses the stable API only.
     */
    public static MongoClient client(String uri) {
        return MongoClients.create(settings(uri).build());
    }

    static MongoClientSettings.Builder settings(String uri) {
        ServerApi stable = ServerApi.builder()
                .version(ServerApiVersion.V1)
                .strict(true)
                .deprecationErrors(true)
                .build();
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .retryWrites(true)
                .retryReads(true)
                .serverApi(stable)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(SOCKET_SECONDS, TimeUnit.SECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECT_SECONDS, TimeUnit.SECONDS))
                .codecRegistry(codecs());
    }

    /** Records and sealed kinds of them as documents; null components are left out, enums are their names. */
    static CodecRegistry codecs() {
        return fromRegistries(
                fromProviders(new ValueCodecs(), new Records(), new Kinds()),
                MongoClientSettings.getDefaultCodecRegistry());
    }
}
