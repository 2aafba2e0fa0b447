package org.yunyan.seeds;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.yunyan.credits.MovableClock;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.index.LuceneIndex;

/** All rooms of the platform without its doors, on one database and one clock. */
final class World implements AutoCloseable {

    final MovableClock clock;

    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();

    /** With an index in memory and without embeddings. */
    World(MongoDatabase database, Path data, String chinaTime) {
        this(database, data, chinaTime, LuceneIndex.inMemory(), Embeddings.none());
    }

    World(MongoDatabase database, Path data, String chinaTime, Index index, Embeddings embeddings) {
        clock = new MovableClock(chinaTime);
        rooms.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("yunyan.data", data.toString())));
        rooms.registerBean(MongoDatabase.class, () -> database);
        rooms.registerBean(Clock.class, () -> clock);
        rooms.registerBean(Index.class, () -> index);
        rooms.registerBean(Embeddings.class, () -> embeddings);
        rooms.scan("org.yunyan");
        rooms.refresh();
    }

    <T> T room(Class<T> type) {
        return rooms.getBean(type);
    }

    @Override
    public void close() {
        rooms.close();
    }
}
