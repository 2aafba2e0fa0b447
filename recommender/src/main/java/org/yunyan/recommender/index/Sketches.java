package org.yunyan.recommender.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sketches of large segments, each made beside the questions when the first of them would need it. */
final class Sketches {

    private static final Logger LOG = LoggerFactory.getLogger(Sketches.class);

    private record Key(IndexReader.CacheKey segment, String field) {}

    /** @param sketch null while it is being made */
    private record Made(Sketch sketch) {}

    private final Map<Key, Made> known = new ConcurrentHashMap<>();
    private final Object making = new Object();
    private final Executor aside;

    /** @param aside makes sketches while questions go on */
    Sketches(Executor aside) {
        this.aside = aside;
    }

    /** Returns the sketch of a segment, or null as long as there is none. */
    Sketch of(LeafReader segment, String field) {
        IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
        if (helper == null) {
            return null;
        }
        Key key = new Key(helper.getKey(), field);
        if (!known.containsKey(key) && segment.tryIncRef()) {
            if (known.putIfAbsent(key, new Made(null)) == null) {
                helper.addClosedListener(closed -> known.remove(key));
                aside.execute(() -> make(segment, key));
            } else {
                release(segment);
            }
        }
        Made made = known.get(key);
        return made == null ? null : made.sketch();
    }

    private void make(LeafReader segment, Key key) {
        try {
            // One after the other, so that questions keep the other processors.
            synchronized (making) {
                FloatVectorValues vectors = segment.getFloatVectorValues(key.field());
                if (vectors != null) {
                    Made made = new Made(Sketch.of(vectors));
                    known.computeIfPresent(key, (same, before) -> made);
                }
            }
        } catch (IOException | AlreadyClosedException e) {
            LOG.warn("The vectors of a segment could not be sketched; it is searched by its graph", e);
        } finally {
            release(segment);
        }
    }

    private static void release(LeafReader segment) {
        try {
            segment.decRef();
        } catch (IOException e) {
            LOG.warn("A segment could not be released", e);
        }
    }
}
