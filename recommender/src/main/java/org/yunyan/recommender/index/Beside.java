package org.yunyan.recommender.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is found out once about each segment and kept as long as the segment: made beside the questions when the first of them
 * would need it, which is answered without it.
 *
 * @param <N> names what is kept of a segment
 * @param <V> what is kept
 */
final class Beside<N, V> {

    private static final Logger LOG = LoggerFactory.getLogger(Beside.class);
    private static final int IDLE_SECONDS = 10;

    /** Finds it out; null if there is nothing to keep. */
    interface Making<N, V> {
        V of(LeafReader segment, N name) throws IOException;
    }

    private record Key<N>(IndexReader.CacheKey segment, N name) {}

    /** @param value null while it is being made */
    private record Made<V>(V value) {}

    private final Map<Key<N>, Made<V>> known = new ConcurrentHashMap<>();
    private final Executor aside;
    private final Making<N, V> making;

    /** @param aside does what is to be made while questions go on */
    Beside(Executor aside, Making<N, V> making) {
        this.aside = aside;
        this.making = making;
    }

    /** One worker, so that questions keep the other processors. It ends when there is nothing left to make. */
    static Executor worker() {
        ThreadPoolExecutor worker = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("index-beside").factory());
        worker.allowCoreThreadTimeOut(true);
        return worker;
    }

    /** Returns what is known of a segment, or null as long as there is nothing. */
    V of(LeafReader segment, N name) {
        IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
        if (helper == null) {
            return null;
        }
        Key<N> key = new Key<>(helper.getKey(), name);
        if (!known.containsKey(key) && segment.tryIncRef()) {
            if (known.putIfAbsent(key, new Made<>(null)) == null) {
                helper.addClosedListener(closed -> known.remove(key));
                aside.execute(() -> make(segment, key));
            } else {
                release(segment);
            }
        }
        Made<V> made = known.get(key);
        return made == null ? null : made.value();
    }

    /** Returns what is known of a small segment, and finds it out at once if need be. */
    V now(LeafReader segment, N name) throws IOException {
        IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
        Made<V> made = helper == null ? null : known.get(new Key<>(helper.getKey(), name));
        if (made != null && made.value() != null) {
            return made.value();
        }
        V value = making.of(segment, name);
        if (helper != null) {
            Key<N> key = new Key<>(helper.getKey(), name);
            if (known.put(key, new Made<>(value)) == null) {
                helper.addClosedListener(closed -> known.remove(key));
            }
        }
        return value;
    }

    private void make(LeafReader segment, Key<N> key) {
        try {
            V value = making.of(segment, key.name());
            if (value != null) {
                known.computeIfPresent(key, (same, before) -> new Made<>(value));
            }
        } catch (IOException | AlreadyClosedException e) {
            LOG.warn("Of a segment nothing could be made beside; questions go on without", e);
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
