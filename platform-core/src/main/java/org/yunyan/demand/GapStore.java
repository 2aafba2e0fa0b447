package org.yunyan.demand;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Indexes;

/** What was counted: the gaps of each school, whatever is offered, and the rows of the board that follow from them. */
final class GapStore {

    private static final String ID = "_id";
    private static final String DAY = "day";
    private static final String ASKED = "asked";
    private static final String ZONE = "zone";
    private static final String STAGE = "stage";
    private static final String SUBJECT = "subject";
    private static final String PEOPLE = "people";
    private static final int BATCH = 500;

    private final MongoCollection<SchoolGaps> schools;
    private final MongoCollection<GapFigure> figures;

    GapStore(MongoDatabase database) {
        schools = database.getCollection("school_gaps", SchoolGaps.class);
        figures = database.getCollection("gap_figures", GapFigure.class);
        Indexes.ensure(figures, "zone_people", by(ZONE));
        Indexes.ensure(figures, "zone_stage_people", by(ZONE, STAGE));
        Indexes.ensure(figures, "zone_subject_people", by(ZONE, SUBJECT));
        Indexes.ensure(figures, "zone_stage_subject_people", by(ZONE, STAGE, SUBJECT));
    }

    /** When each school was counted last, without the counts. */
    Map<Id<Organisation>, SchoolGaps> heads() {
        Map<Id<Organisation>, SchoolGaps> heads = new HashMap<>();
        String after = null;
        List<SchoolGaps> batch;
        do {
            batch = schools.find(after == null ? new Document() : gt(ID, after))
                    .projection(Projections.include(DAY, ASKED, ZONE))
                    .sort(ascending(ID))
                    .limit(BATCH)
                    .into(new ArrayList<>());
            batch.forEach(one -> heads.put(one.school(), one));
            after = batch.isEmpty() ? null : batch.getLast().school().value();
        } while (batch.size() == BATCH);
        return heads;
    }

    void put(SchoolGaps counted) {
        schools.replaceOne(eq(ID, counted.school()), counted, new ReplaceOptions().upsert(true));
    }

    List<SchoolGaps> of(List<Id<Organisation>> ids) {
        return schools.find(in(ID, ids)).into(new ArrayList<>());
    }

    /** Makes the figures be these, writing only what differs. */
    void become(Map<String, GapFigure> wanted) {
        Map<String, GapFigure> missing = new HashMap<>(wanted);
        List<WriteModel<GapFigure>> writes = new ArrayList<>();
        String after = null;
        List<GapFigure> batch;
        do {
            batch = figures.find(after == null ? new Document() : gt(ID, after))
                    .sort(ascending(ID))
                    .limit(BATCH)
                    .into(new ArrayList<>());
            for (GapFigure kept : batch) {
                GapFigure now = missing.get(kept.id());
                if (now == null) {
                    writes.add(new DeleteOneModel<>(eq(ID, kept.id())));
                } else if (now.equals(kept)) {
                    missing.remove(kept.id());
                }
            }
            after = batch.isEmpty() ? null : batch.getLast().id();
        } while (batch.size() == BATCH);
        ReplaceOptions upsert = new ReplaceOptions().upsert(true);
        missing.values().forEach(one -> writes.add(new ReplaceOneModel<>(eq(ID, one.id()), one, upsert)));
        for (int from = 0; from < writes.size(); from += BATCH) {
            figures.bulkWrite(writes.subList(from, Math.min(from + BATCH, writes.size())));
        }
    }

    /** Who helps most people first. */
    Page<GapFigure> page(String zone, Narrowing narrowing, int offset, int limit) {
        List<Bson> conditions = new ArrayList<>(List.of(eq(ZONE, zone)));
        if (narrowing.stage() != null) {
            conditions.add(eq(STAGE, narrowing.stage()));
        }
        if (narrowing.subject() != null) {
            conditions.add(eq(SUBJECT, narrowing.subject()));
        }
        Bson filter = and(conditions);
        List<GapFigure> items = figures.find(filter)
                .sort(new Document(PEOPLE, -1).append(ID, 1))
                .skip(offset)
                .limit(limit)
                .into(new ArrayList<>());
        return new Page<>(items, figures.countDocuments(filter), offset, limit);
    }

    Optional<GapFigure> find(String id) {
        return Optional.ofNullable(figures.find(eq(ID, id)).first());
    }

    private static Bson by(String... fields) {
        Document keys = new Document();
        for (String field : fields) {
            keys.append(field, 1);
        }
        return keys.append(PEOPLE, -1).append(ID, 1);
    }
}
