package org.yunyan.web.wiring;

import com.mongodb.client.MongoDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yunyan.web.wiring.Storing.StoreServer;

/** Whether the platform can serve, and by which engines. */
@Component
public final class Health {

    private static final int WHOLE = 100;

    private final StoreServer store;
    private final MongoDatabase database;
    private final List<Part> parts;
    private final Planting planting;

    Health(StoreServer store, MongoDatabase database, List<Part> parts, Planting planting) {
        this.store = store;
        this.database = database;
        this.parts = parts;
        this.planting = planting;
    }

    /** A part of the platform that can be up or down, with its engine; areas add theirs as beans. */
    public interface Part {

        /** For example {@code index}. */
        String name();

        /** For example {@code lucene}. */
        String engine();

        /** Asked at each look; throws or answers false when the part cannot serve. */
        boolean isUp();

        /** Whether something else stands in for it meanwhile, so that it serves all the same. */
        default boolean onStandby() {
            return false;
        }
    }

    /**
     * @param status {@code ready}, {@code planting} or {@code down}
     * @param percent how far the planting is; 100 once ready
     */
    public record Report(String status, int percent, Map<String, State> parts) {

        public boolean ready() {
            return "ready".equals(status);
        }
    }

    /** @param status {@code up}, {@code standby} when something else stands in for it, or {@code down} */
    public record State(String status, String engine) {}

    /** How much of what an empty platform needs is planted, in percent; 100 from then on. */
    public int planted() {
        return planting.percent();
    }

    /** Looks at every part now. */
    public Report report() {
        Map<String, State> states = new LinkedHashMap<>();
        states.put(
                "store",
                state(store.engine(), () -> database.runCommand(new Document("ping", 1)) != null, () -> false));
        parts.forEach(part -> states.put(part.name(), state(part.engine(), part::isUp, part::onStandby)));
        boolean up = states.values().stream().noneMatch(state -> "down".equals(state.status()));
        int percent = planting.percent();
        String status = !up ? "down" : percent == WHOLE ? "ready" : "planting";
        return new Report(status, percent, states);
    }

    private static State state(String engine, BooleanSupplier isUp, BooleanSupplier onStandby) {
        try {
            String serving = isUp.getAsBoolean() ? onStandby.getAsBoolean() ? "standby" : "up" : "down";
            return new State(serving, engine);
        } catch (RuntimeException unreachable) {
            return new State("down", engine);
        }
    }
}
