package org.yunyan.web.wiring;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;

/** The store that every room gets: the embedded one in the data folder, or a real MongoDB. And the one clock. */
@Configuration(proxyBeanMethods = false)
class Storing {

    private static final String DATABASE = "yunyan";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    StoreServer storeServer(Settings settings) {
        return settings.mongodb().uri() == null
                ? StoreServer.embedded(EmbeddedStore.open(settings.folder("store")))
                : new StoreServer(settings.mongodb().uri(), null);
    }

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(StoreServer server) {
        return Databases.client(server.uri());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client) {
        return client.getDatabase(DATABASE);
    }

    /** @param inside the embedded server, or null when {@code uri} is somebody else's */
    record StoreServer(String uri, EmbeddedStore inside) implements AutoCloseable {

        static StoreServer embedded(EmbeddedStore store) {
            return new StoreServer(store.uri(), store);
        }

        String engine() {
            return inside == null ? "mongodb" : "embedded";
        }

        @Override
        public void close() {
            if (inside != null) {
                inside.close();
            }
        }
    }
}
