package org.yunyan.recommender.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import org.apache.lucene.store.AlreadyClosedException;
import org.yunyan.recommender.IndexUnavailable;

/** Runs what an engine does and translates its failures, once. */
final class Engine {

    /** Something that may fail for reasons of the engine. */
    interface Work<T> {
        T run() throws IOException;
    }

    private Engine() {}

    static <T> T call(String what, Work<T> work) {
        try {
            return work.run();
        } catch (IOException | ElasticsearchException | AlreadyClosedException e) {
            throw new IndexUnavailable("The index could not " + what, e);
        }
    }
}
