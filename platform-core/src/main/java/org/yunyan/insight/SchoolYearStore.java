package org.yunyan.insight;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;

/** Schools by academic year, and when a year was last recomputed as a whole. */
final class SchoolYearStore {

    static final String COLLECTION = "school-years";
    private static final String ID = "_id";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<SchoolYear> schools;
    private final MongoCollection<Rebuilt> rebuilds;

    SchoolYearStore(MongoDatabase database) {
        schools = database.getCollection(COLLECTION, SchoolYear.class);
        rebuilds = database.getCollection("school-years-rebuilt", Rebuilt.class);
    }

    private record Rebuilt(@BsonId int year, LocalDate day) {}

    /** The years of these schools; schools without figures are left out. */
    Map<Id<Organisation>, SchoolYear> find(Collection<Organisation> of, int year) {
        return schools
                .find(in(
                        ID,
                        of.stream()
                                .map(school -> SchoolYear.id(school.id(), year))
                                .toList()))
                .sort(ascending(ID))
                .into(new ArrayList<>())
                .stream()
                .collect(toMap(SchoolYear::school, Function.identity()));
    }

    void put(SchoolYear fresh) {
        schools.replaceOne(eq(ID, fresh.id()), fresh, UPSERT);
    }

    boolean rebuiltOn(int year, LocalDate day) {
        return rebuilds.find(and(eq(ID, year), eq("day", day))).first() != null;
    }

    void rebuilt(int year, LocalDate day) {
        rebuilds.replaceOne(eq(ID, year), new Rebuilt(year, day), UPSERT);
    }
}
