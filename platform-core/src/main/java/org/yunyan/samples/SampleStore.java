package org.yunyan.samples;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Indexes;

/** Samples, and the lists that they were drawn from in parts. None is ever deleted: who draws again until it suits is seen. */
final class SampleStore {

    private static final String ID = "_id";
    private static final String PATH = "path";
    private static final String AT = "at";
    private static final String WORK = "work";
    private static final String LEASED = "leased";
    private static final String VERSION = "version";
    private static final int PART = 10_000;

    private final MongoCollection<Sample> samples;
    private final MongoCollection<Part> parts;

    SampleStore(MongoDatabase database) {
        samples = database.getCollection("triage_samples", Sample.class);
        parts = database.getCollection("triage_sample_lists", Part.class);
        Indexes.ensure(samples, "path_newest", compoundIndex(ascending(PATH), descending(AT, ID)));
        Indexes.ensure(samples, "work_at", ascending(WORK, AT, ID));
    }

    /** @param id {@code sample#number}, numbers from 0 */
    record Part(@BsonId String id, List<String> marks) {

        Part {
            marks = List.copyOf(marks);
        }
    }

    Optional<Sample> find(Id<Sample> id) {
        return Optional.ofNullable(samples.find(eq(ID, id)).first());
    }

    Page<Sample> at(Id<Organisation> unit, int offset, int limit) {
        int most = Math.clamp(limit, 1, Page.MOST);
        Bson filter = eq(PATH, unit);
        List<Sample> items = samples.find(filter)
                .sort(descending(AT, ID))
                .skip(Math.max(0, offset))
                .limit(most)
                .into(new ArrayList<>());
        return new Page<>(items, samples.countDocuments(filter), offset, most);
    }

    void insert(Sample sample) {
        samples.insertOne(sample);
    }

    /** Writes the change only when nobody wrote since it was read. */
    boolean replace(Sample read, Sample changed) {
        return samples.replaceOne(and(eq(ID, read.id()), eq(VERSION, read.version())), changed)
                        .getMatchedCount()
                == 1;
    }

    /** The oldest with work that nobody is on. */
    Optional<Sample> waiting(Instant now) {
        return Optional.ofNullable(samples.find(and(in(WORK, List.of(Sample.Work.values())), lte(LEASED, now)))
                .sort(ascending(AT, ID))
                .first());
    }

    void keep(Id<Sample> sample, List<String> marks) {
        for (int number = 0; number * PART < marks.size(); number++) {
            List<String> some = marks.subList(number * PART, Math.min(marks.size(), (number + 1) * PART));
            Part part = new Part(id(sample, number), some);
            parts.replaceOne(eq(ID, part.id()), part, new ReplaceOptions().upsert(true));
        }
    }

    /** One part of the list; empty behind the last. */
    List<String> part(Id<Sample> sample, int number) {
        Part part = parts.find(eq(ID, id(sample, number))).first();
        return part == null ? List.of() : part.marks();
    }

    private static String id(Id<Sample> sample, int number) {
        return sample + "#" + number;
    }
}
