package org.yunyan.bank;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.yunyan.people.Person;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.skills.Skill;

/** Questions as their authors work on them, and the editions that are asked. */
final class ItemStore {

    /** So many of one skill and difficulty are enough to draw from. */
    static final int POOL = 2000;

    private static final String ID = "_id";
    private static final String AUTHOR = "author";
    private static final String STATE = "state";
    private static final String KIND = "wording.kind";
    private static final String PROMPT = "wording.prompt";
    private static final String SKILL = "scope.skill";
    private static final String DIFFICULTY = "scope.difficulty";
    private static final String STAGES = "scope.stages";
    private static final String CHANGED = "changed";
    private static final String VERSION = "version";
    private static final String REVISION = "revision";

    /** None that a person has to mark. */
    private static final Bson JUDGED_AT_ONCE =
            nin(KIND, Stream.of(ItemKind.values()).filter(ItemKind::isMarked).toList());

    private final MongoCollection<Item> items;
    private final MongoCollection<Edition> editions;
    private final MongoCollection<Pooled> pool;

    ItemStore(MongoDatabase database) {
        items = database.getCollection("bank-items", Item.class);
        editions = database.getCollection("bank-editions", Edition.class);
        pool = database.getCollection("bank-items", Pooled.class);
        Indexes.ensure(items, "state_skill_difficulty", ascending(STATE, SKILL, DIFFICULTY, ID));
        Indexes.ensure(items, "state_changed", latest(STATE));
        Indexes.ensure(items, "skill_changed", latest(SKILL));
        Indexes.ensure(items, "author_changed", latest(AUTHOR));
        Indexes.ensure(items, "changed", orderBy(descending(CHANGED), ascending(ID)));
    }

    /** What a draw needs of a question. */
    record Pooled(@BsonId Id<Item> id, int version, ItemState state) {

        Drawn drawn() {
            return new Drawn(id, version);
        }
    }

    Optional<Item> find(Id<Item> id) {
        return Optional.ofNullable(items.find(eq(ID, id)).first());
    }

    Page<Item> list(ItemFilter filter, Id<Person> author, int offset, int limit) {
        List<Bson> parts = new ArrayList<>();
        add(parts, AUTHOR, filter.mine() ? author : null);
        add(parts, SKILL, filter.skill());
        add(parts, STATE, filter.state());
        add(parts, KIND, filter.kind());
        add(parts, DIFFICULTY, filter.difficulty());
        if (filter.text() != null && !filter.text().isBlank()) {
            parts.add(regex(PROMPT, Pattern.quote(filter.text().strip())));
        }
        Bson which = parts.isEmpty() ? new Document() : and(parts);
        int most = Math.clamp(limit, 1, Page.MOST);
        List<Item> found = items.find(which)
                .sort(order(filter))
                .skip(Math.max(0, offset))
                .limit(most)
                .into(new ArrayList<>());
        return new Page<>(found, items.countDocuments(which), offset, most);
    }

    /** What can be drawn of a skill, by id. */
    List<Pooled> pool(Draw draw, boolean atOnce) {
        return pool.find(drawn(draw, atOnce))
                .sort(ascending(DIFFICULTY, ID))
                .limit(POOL)
                .projection(Projections.include(VERSION, STATE))
                .into(new ArrayList<>());
    }

    /** Those of the named ones that can be drawn. */
    List<Pooled> named(Draw draw, boolean atOnce) {
        Bson named = in(ID, draw.items());
        return pool
                .find(atOnce ? and(named, JUDGED_AT_ONCE) : named)
                .projection(Projections.include(VERSION, STATE))
                .into(new ArrayList<>())
                .stream()
                .filter(found -> found.state() == ItemState.ACTIVE)
                .toList();
    }

    long count(Draw draw, boolean atOnce) {
        return items.countDocuments(drawn(draw, atOnce), new CountOptions().limit(draw.count()));
    }

    /** Questions that a draw may ask, as they are now. */
    List<Item> drawable(Draw draw, int most) {
        return items.find(drawn(draw, false))
                .sort(ascending(DIFFICULTY, ID))
                .limit(most)
                .into(new ArrayList<>());
    }

    List<Item> find(Collection<Id<Item>> ids) {
        return items.find(in(ID, ids)).into(new ArrayList<>());
    }

    private static Bson drawn(Draw draw, boolean atOnce) {
        Bson drawn = and(
                eq(STATE, ItemState.ACTIVE),
                eq(SKILL, draw.skill()),
                gte(DIFFICULTY, draw.easiest()),
                lte(DIFFICULTY, draw.hardest()));
        return atOnce ? and(drawn, JUDGED_AT_ONCE) : drawn;
    }

    /** How many can be judged at once and suit a stage and subject; more than {@code most} are not counted. */
    int countSuiting(Id<Skill> skill, Stage stage, Subject subject, int most) {
        Bson suiting = and(
                eq(STATE, ItemState.ACTIVE),
                eq(SKILL, skill),
                JUDGED_AT_ONCE,
                in("scope.subject", Subject.GENERAL, subject),
                or(size(STAGES, 0), eq(STAGES, stage)));
        return (int) items.countDocuments(suiting, new CountOptions().limit(most));
    }

    Map<String, Edition> editions(Collection<Drawn> drawn) {
        Map<String, Edition> found = HashMap.newHashMap(drawn.size());
        editions.find(in(ID, drawn.stream().map(Drawn::key).toList())).forEach(one -> found.put(one.id(), one));
        return found;
    }

    Optional<Edition> edition(Id<Item> item, int version) {
        return Optional.ofNullable(
                editions.find(eq(ID, new Drawn(item, version).key())).first());
    }

    void insert(Item item) {
        items.insertOne(item);
    }

    void insertMissing(List<Item> many) {
        Bulk.insertMissing(items, many);
    }

    /** The edition is there before anything names it; one that is there stays as it is. */
    void keep(List<Edition> many) {
        Bulk.insertMissing(editions, many);
    }

    /** Writes the change only when nobody wrote since it was read. */
    boolean replace(Item read, Item changed) {
        return items.replaceOne(and(eq(ID, read.id()), eq(REVISION, read.revision())), changed)
                        .getMatchedCount()
                == 1;
    }

    private static Bson order(ItemFilter filter) {
        if (filter.mine()) {
            return latest(AUTHOR);
        }
        if (filter.skill() != null) {
            return latest(SKILL);
        }
        return filter.state() != null ? latest(STATE) : orderBy(descending(CHANGED), ascending(ID));
    }

    private static Bson latest(String key) {
        return orderBy(ascending(key), descending(CHANGED), ascending(ID));
    }

    private static void add(List<Bson> parts, String field, Object value) {
        if (value != null) {
            parts.add(eq(field, value));
        }
    }
}
