package org.yunyan.identity;

import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Indexes;

/** Only ever grows. */
final class AuditStore {

    private static final String ID = "_id";
    private static final String AT = "at";

    private final MongoCollection<Audit> audits;

    AuditStore(MongoDatabase database) {
        audits = database.getCollection("audits", Audit.class);
        Indexes.ensure(audits, "newest", descending(AT, ID));
    }

    void add(Audit audit) {
        audits.insertOne(audit);
    }

    Page<Audit> newest(int offset, int limit) {
        int most = Math.clamp(limit, 1, Page.MOST);
        List<Audit> items = audits.find()
                .sort(descending(AT, ID))
                .skip(Math.max(0, offset))
                .limit(most)
                .into(new ArrayList<>());
        return new Page<>(items, audits.estimatedDocumentCount(), offset, most);
    }
}
