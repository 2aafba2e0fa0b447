package org.yunyan.recommender.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The store that answers, and at times the one that is filled to succeed it. */
final class LuceneSuccession implements AutoCloseable {

    /** @param written ids that were written since the filling began, and are therefore newer than what is filled in */
    private record Successor(LuceneFolder.Filling filling, LuceneStore store, Set<String> written) {}

    private final LuceneFolder folder;
    private final ReadWriteLock reign = new ReentrantReadWriteLock();
    private final ReadWriteLock filling = new ReentrantReadWriteLock();
    private final Object rebuilding = new Object();
    private LuceneFolder.Filling current;
    private LuceneStore store;
    private Successor successor;

    LuceneSuccession(LuceneFolder folder) throws IOException {
        this.folder = folder;
        this.current = folder.current();
        this.store = new LuceneStore(current.files());
    }

    <T> T read(LuceneStore.Reading<T> reading) {
        return during(reign.readLock(), () -> store.read(reading));
    }

    void write(Collection<List<Entry>> documents) {
        Set<String> ids = new HashSet<>();
        documents.forEach(entries -> ids.add(entries.getFirst().document()));
        both(ids, each -> each.write(documents));
    }

    void remove(Collection<String> ids) {
        both(Set.copyOf(ids), each -> each.remove(ids));
    }

    private void both(Set<String> ids, Consumer<LuceneStore> writing) {
        during(reign.readLock(), () -> {
            writing.accept(store);
            if (successor != null) {
                during(filling.writeLock(), () -> {
                    successor.written().addAll(ids);
                    writing.accept(successor.store());
                    return null;
                });
            }
            return null;
        });
    }

    /** See {@link org.yunyan.recommender.Index#rebuild}. */
    void rebuild(Consumer<Consumer<List<List<Entry>>>> work) {
        synchronized (rebuilding) {
            Successor next = Engine.call("make a new index", () -> {
                LuceneFolder.Filling place = folder.next();
                Successor made = new Successor(place, new LuceneStore(place.files()), new HashSet<>());
                made.store().scatter();
                return made;
            });
            reigning(() -> successor = next);
            try {
                work.accept(documents -> fill(next, documents));
                next.store().gather();
                next.store().settle();
                reigning(() -> succeed(next));
            } catch (RuntimeException | Error failed) {
                // Once it answers it is kept: what failed then is only the removal of the one before.
                if (store != next.store()) {
                    reigning(() -> successor = null);
                    drop(next.filling(), next.store());
                }
                throw failed;
            }
        }
    }

    private void fill(Successor next, List<List<Entry>> documents) {
        during(filling.readLock(), () -> {
            next.store()
                    .fill(documents.stream()
                            .filter(entries ->
                                    !next.written().contains(entries.getFirst().document()))
                            .toList());
            return null;
        });
    }

    private void succeed(Successor next) {
        Engine.call("put the new index in its place", () -> {
            folder.choose(next.filling());
            return null;
        });
        LuceneFolder.Filling old = current;
        LuceneStore last = store;
        current = next.filling();
        store = next.store();
        successor = null;
        drop(old, last);
    }

    private void drop(LuceneFolder.Filling old, LuceneStore last) {
        last.close();
        Engine.call("remove an old index", () -> {
            folder.discard(old);
            return null;
        });
    }

    boolean stale() {
        return during(reign.readLock(), () -> store.stale());
    }

    /** Nobody reads or writes meanwhile. */
    private void reigning(Runnable change) {
        during(reign.writeLock(), () -> {
            change.run();
            return null;
        });
    }

    private static <T> T during(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Makes sure that what was written is on the disk. */
    void commit() {
        during(reign.readLock(), () -> {
            store.settle();
            return null;
        });
    }

    @Override
    public void close() {
        reigning(store::close);
    }
}
