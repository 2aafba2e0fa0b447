package org.yunyan.delivery;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Indexes;

/** A document a robot; a county has some hundreds at most. */
final class RobotStore {

    static final int MOST = 1_000;

    private static final String ID = "_id";
    private static final String UNIT = "unit";

    private final MongoCollection<Robot> robots;

    RobotStore(MongoDatabase database) {
        robots = database.getCollection("robots", Robot.class);
        Indexes.ensure(robots, "unit", ascending(UNIT, ID));
    }

    void put(Robot robot) {
        robots.replaceOne(eq(ID, robot.id()), robot, new ReplaceOptions().upsert(true));
    }

    boolean remove(String id) {
        return robots.deleteOne(eq(ID, id)).getDeletedCount() == 1;
    }

    Optional<Robot> find(String id) {
        return Optional.ofNullable(robots.find(eq(ID, id)).first());
    }

    List<Robot> of(Collection<Id<Organisation>> units) {
        return robots.find(in(UNIT, units))
                .sort(ascending(UNIT, ID))
                .limit(MOST)
                .into(new ArrayList<>());
    }

    List<Robot> all() {
        return robots.find().sort(ascending(ID)).limit(MOST).into(new ArrayList<>());
    }
}
