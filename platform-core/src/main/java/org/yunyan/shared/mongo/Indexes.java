package org.yunyan.shared.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.conversions.Bson;

/** Declares indexes. Each has a name, so that a declaration can be repeated at every start and compared with what exists. */
public final class Indexes {

    private Indexes() {}

    /** {@link #ensure(MongoCollection, String, Bson, IndexOptions)} without options. */
    public static void ensure(MongoCollection<?> collection, String name, Bson keys) {
        ensure(collection, name, keys, new IndexOptions());
    }

    /** An index under which no two documents have the same keys. */
    public static void ensureUnique(MongoCollection<?> collection, String name, Bson keys) {
        ensure(collection, name, keys, new IndexOptions().unique(true));
    }

    /**
     * Creates the index unless it is there already.
     *
     * @throws com.mongodb.MongoCommandException code 86 when an index of this name has other keys or options, code 85 when
     *     another name has these keys, code 11000 when a unique index is not met by what is stored
     */
    public static void ensure(MongoCollection<?> collection, String name, Bson keys, IndexOptions options) {
        collection.createIndex(keys, options.name(name));
    }
}
