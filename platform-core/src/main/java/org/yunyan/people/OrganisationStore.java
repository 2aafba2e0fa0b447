package org.yunyan.people;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Indexes;

/** A county has a few hundred units, and they rarely change. */
final class OrganisationStore {

    private static final String ID = "_id";
    private static final String KIND = "kind";
    private static final String NAME = "name";
    private static final String PARENT = "parent";

    private final MongoCollection<Organisation> units;

    OrganisationStore(MongoDatabase database) {
        units = database.getCollection("organisations", Organisation.class);
        Indexes.ensure(units, "parent_name", ascending(PARENT, NAME, ID));
        Indexes.ensure(units, "kind", ascending(KIND, ID));
    }

    Optional<Organisation> root() {
        return Optional.ofNullable(units.find(eq(KIND, OrganisationKind.COUNTY))
                .sort(ascending(ID))
                .first());
    }

    Optional<Organisation> find(Id<Organisation> id) {
        return Optional.ofNullable(units.find(eq(ID, id)).first());
    }

    Map<Id<Organisation>, Organisation> find(Collection<Id<Organisation>> ids) {
        Map<Id<Organisation>, Organisation> found = HashMap.newHashMap(ids.size());
        units.find(in(ID, ids)).forEach(unit -> found.put(unit.id(), unit));
        return found;
    }

    List<Organisation> children(Id<Organisation> parent) {
        return units.find(eq(PARENT, parent)).sort(ascending(NAME, ID)).into(new ArrayList<>());
    }

    void put(List<Organisation> changed) {
        if (!changed.isEmpty()) {
            var upsert = new ReplaceOptions().upsert(true);
            units.bulkWrite(
                    changed.stream()
                            .map(unit -> new ReplaceOneModel<>(eq(ID, unit.id()), unit, upsert))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }
}
