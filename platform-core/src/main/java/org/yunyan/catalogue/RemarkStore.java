package org.yunyan.catalogue;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.Bulk;

/** What reviewers remark, one document a course. */
final class RemarkStore {

    private static final int TRIES = 20;

    private final MongoCollection<Remarks> remarks;

    RemarkStore(MongoDatabase database) {
        remarks = database.getCollection("course_remarks", Remarks.class);
    }

    Remarks of(Id<Course> course) {
        return Optional.ofNullable(remarks.find(eq("_id", course)).first()).orElseGet(() -> Remarks.none(course));
    }

    /** Two who write at once both get their words in: whoever lost the race writes again on what is there now. */
    Remarks change(Id<Course> course, UnaryOperator<Remarks> change) {
        for (int tried = 0; tried < TRIES; tried++) {
            Remarks read = of(course);
            if (read.version() == 0) {
                Bulk.insertMissing(remarks, List.of(Remarks.none(course)));
            }
            Remarks changed = change.apply(read);
            boolean written = remarks.replaceOne(and(eq("_id", course), eq("version", read.version())), changed)
                            .getMatchedCount()
                    == 1;
            if (written) {
                return changed;
            }
        }
        throw new Refused.Conflict("refused.course.stale");
    }
}
