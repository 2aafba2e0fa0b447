package org.yunyan.whatif;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Organisation;
import org.yunyan.rules.RuleDraft;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Indexes;

/** The last result of each draft, and behind it one document a school with those for whom something would change. */
final class WhatIfStore {

    private static final String ID = "_id";
    private static final String DRAFT = "draft";
    private static final String RUN = "run";

    private final MongoCollection<WhatIf> results;
    private final MongoCollection<SchoolPeople> people;

    WhatIfStore(MongoDatabase database) {
        results = database.getCollection("what-ifs", WhatIf.class);
        people = database.getCollection("what-if-people", SchoolPeople.class);
        Indexes.ensure(people, "what-if-people-by-run", ascending(DRAFT, RUN));
    }

    /** @param id run and school */
    record SchoolPeople(
            @BsonId String id,
            Id<RuleDraft> draft,
            String run,
            Id<Organisation> school,
            String name,
            List<PersonEffect> changed) {

        SchoolPeople {
            changed = List.copyOf(changed);
        }

        static String id(String run, Id<Organisation> school) {
            return run + ":" + school;
        }
    }

    Optional<WhatIf> find(Id<RuleDraft> draft) {
        return Optional.ofNullable(results.find(eq(ID, draft)).first());
    }

    /** From now on this is the result; what is behind earlier ones is forgotten. */
    void put(WhatIf result) {
        results.replaceOne(eq(ID, result.draft()), result, new ReplaceOptions().upsert(true));
        people.deleteMany(and(eq(DRAFT, result.draft()), ne(RUN, result.run())));
    }

    void put(SchoolPeople school) {
        people.replaceOne(eq(ID, school.id()), school, new ReplaceOptions().upsert(true));
    }

    /** Forgets a run that was not finished. */
    void forget(Id<RuleDraft> draft, String run) {
        people.deleteMany(and(eq(DRAFT, draft), eq(RUN, run)));
    }

    Optional<SchoolPeople> school(String run, Id<Organisation> school) {
        return Optional.ofNullable(
                people.find(eq(ID, SchoolPeople.id(run, school))).first());
    }
}
