package org.yunyan.terms;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The changes that the index was last filled with.
 *
 * @param id of the only one
 * @param changes all of them
 * @param at when the index was full
 */
record IndexedTerms(@BsonId String id, List<TermChange> changes, Instant at) {

    static final String ONLY = "indexed";

    static final IndexedTerms NONE = new IndexedTerms(ONLY, List.of(), Instant.EPOCH);

    IndexedTerms {
        changes = List.copyOf(changes);
    }
}
