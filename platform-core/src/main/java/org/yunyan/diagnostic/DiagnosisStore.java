package org.yunyan.diagnostic;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;
import org.yunyan.skills.Skill;

/** The newest diagnosis of each person and skill. */
final class DiagnosisStore {

    private static final String ID = "_id";
    private static final String PERSON = "person";
    private static final String VERSION = "version";

    private final MongoCollection<Diagnosis> diagnoses;

    DiagnosisStore(MongoDatabase database) {
        diagnoses = database.getCollection("diagnoses", Diagnosis.class);
        Indexes.ensure(diagnoses, "person", ascending(PERSON, ID));
    }

    Optional<Diagnosis> find(Id<Person> person, Id<Skill> skill) {
        return Optional.ofNullable(
                diagnoses.find(eq(ID, Diagnosis.key(person, skill))).first());
    }

    List<Diagnosis> of(Id<Person> person) {
        return diagnoses
                .find(eq(PERSON, person))
                .sort(ascending(ID))
                .limit(Page.MOST)
                .into(new ArrayList<>());
    }

    /** @return false when there is one already */
    boolean insert(Diagnosis diagnosis) {
        return Inserts.isNew(diagnoses, diagnosis);
    }

    /** Writes the change only when nobody wrote since it was read. */
    boolean replace(Diagnosis read, Diagnosis changed) {
        return diagnoses
                        .replaceOne(and(eq(ID, read.id()), eq(VERSION, read.version())), changed)
                        .getMatchedCount()
                == 1;
    }
}
