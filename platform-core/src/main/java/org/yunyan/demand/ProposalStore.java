package org.yunyan.demand;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yunyan.catalogue.Course;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;

/** Who is writing for which need; nobody else begins while somebody is. */
final class ProposalStore {

    private static final String ID = "_id";
    private static final String COURSE = "course";

    private final MongoCollection<Proposal> proposals;

    ProposalStore(MongoDatabase database) {
        proposals = database.getCollection("demand_proposals", Proposal.class);
        Indexes.ensure(proposals, "course", ascending(COURSE, ID));
    }

    /** Keeps it unless somebody was first. */
    boolean add(Proposal proposal) {
        return Inserts.isNew(proposals, proposal);
    }

    Map<String, Proposal> find(Collection<String> needs) {
        Map<String, Proposal> found = new HashMap<>();
        proposals.find(in(ID, needs)).forEach(one -> found.put(one.need(), one));
        return found;
    }

    Optional<Proposal> of(Id<Course> course) {
        return Optional.ofNullable(proposals.find(eq(COURSE, course)).first());
    }

    void remove(Proposal proposal) {
        proposals.deleteOne(eq(ID, proposal.need()));
    }
}
