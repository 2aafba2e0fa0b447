package org.yunyan.shared.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database to the form that this version of the program wants. Steps run in the order of declaration, each once;
 * a crash between a step and its note runs it again, and two nodes may run it at the same time, so each step is idempotent.
 */
public final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final String COLLECTION = "migrations";

    private final List<Step> steps = new ArrayList<>();

    /**
     * @param name of the step, never reused: {@code "2026-03-inbox-by-person"}
     * @param change idempotent
     */
    public Migrations step(String name, Consumer<MongoDatabase> change) {
        if (steps.stream().anyMatch(step -> step.name.equals(name))) {
            throw new IllegalArgumentException("The migration " + name + " is declared twice");
        }
        steps.add(new Step(name, change));
        return this;
    }

    /**
     * Runs what has not run yet.
     *
     * @return the names of the steps that ran now
     * @throws RuntimeException what a step throws; the steps after it do not run
     */
    public List<String> run(MongoDatabase database) {
        MongoCollection<Document> done = database.getCollection(COLLECTION);
        List<String> ran = new ArrayList<>();
        for (Step step : steps) {
            if (done.find(eq(step.name)).first() == null) {
                LOG.info("Migrating: {}", step.name);
                step.change.accept(database);
                Document note = new Document("_id", step.name).append("at", Instant.now());
                done.replaceOne(eq(step.name), note, new ReplaceOptions().upsert(true));
                ran.add(step.name);
            }
        }
        return List.copyOf(ran);
    }

    private record Step(String name, Consumer<MongoDatabase> change) {}
}
