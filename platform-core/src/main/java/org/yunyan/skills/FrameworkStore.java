package org.yunyan.skills;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.yunyan.shared.Id;

/** Some dozens of skills and some hundreds of rules, read as a whole. */
final class FrameworkStore {

    private static final String ID = "_id";

    private final MongoCollection<Skill> skills;
    private final MongoCollection<TargetRule> targets;

    FrameworkStore(MongoDatabase database) {
        skills = database.getCollection("skills", Skill.class);
        targets = database.getCollection("skill_targets", TargetRule.class);
    }

    Framework read() {
        return new Framework(
                skills.find().sort(ascending(ID)).into(new ArrayList<>()),
                targets.find().sort(ascending(ID)).into(new ArrayList<>()));
    }

    void putSkills(List<Skill> changed) {
        put(skills, changed, Skill::id);
    }

    void putTargets(List<TargetRule> changed) {
        put(targets, changed, TargetRule::id);
    }

    private static <T> void put(MongoCollection<T> collection, List<T> changed, Function<T, Id<T>> id) {
        if (!changed.isEmpty()) {
            var upsert = new ReplaceOptions().upsert(true);
            collection.bulkWrite(
                    changed.stream()
                            .map(item -> new ReplaceOneModel<>(eq(ID, id.apply(item)), item, upsert))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }
}
