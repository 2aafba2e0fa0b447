package org.yunyan;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Rooms as the program wires them, over the database and the clock of a test. */
public final class Rooms implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private Rooms() {}

    /** @param names of the rooms that take part: those under test and all below them */
    public static Rooms open(MongoDatabase database, Clock clock, String... names) {
        return openWith(database, clock, Map.of(), names);
    }

    /** @param edges what the program that is started brings along, by name, for example carriers */
    public static Rooms openWith(MongoDatabase database, Clock clock, Map<String, Object> edges, String... names) {
        Rooms rooms = new Rooms();
        edges.forEach(rooms.context.getBeanFactory()::registerSingleton);
        rooms.context.registerBean(MongoDatabase.class, () -> database);
        rooms.context.registerBean(Clock.class, () -> clock);
        var settings = new MapPropertySource("test", Map.of("yunyan.data", "target/test-data"));
        rooms.context.getEnvironment().getPropertySources().addFirst(settings);
        rooms.context.scan(
                Arrays.stream(names).map(name -> "org.yunyan." + name).toArray(String[]::new));
        rooms.context.refresh();
        return rooms;
    }

    /** The rooms from people up to their messages, and those above that a test names. */
    public static String[] upToMessages(String... above) {
        Stream<String> below = Stream.of(
                "people",
                "identity",
                "contact",
                "catalogue",
                "rules",
                "credits",
                "corrections",
                "notices",
                "verdicts",
                "messages");
        return Stream.concat(below, Stream.of(above)).toArray(String[]::new);
    }

    public <T> T get(Class<T> facade) {
        return context.getBean(facade);
    }

    /** Lets an event happen, as if another room had published it. */
    public void happens(Object event) {
        context.publishEvent(event);
    }

    @Override
    public void close() {
        context.close();
    }
}
