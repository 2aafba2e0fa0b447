package org.yunyan.exposure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Writes the log behind the pages, in batches and in the order in which things happened: showing a page waits for nothing. A
 * crash loses the last seconds of the log, and a flood beyond what is held is let go; both only cost what could be learned.
 */
final class Recording implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);
    private static final int HELD = 50_000;
    private static final int BATCH = 500;

    private final LinkedBlockingQueue<Note> notes = new LinkedBlockingQueue<>(HELD);
    private final ReentrantLock writing = new ReentrantLock();
    private final ShownStore store;

    Recording(ShownStore store) {
        this.store = store;
    }

    /** Something to be written down. */
    private sealed interface Note {}

    private record Listed(Shown shown) implements Note {}

    private record Acted(Id<Person> person, Id<Course> course, Act act, Instant since, Instant at) implements Note {}

    void shown(Shown shown) {
        keep(new Listed(shown));
    }

    void acted(Id<Person> person, Id<Course> course, Act act, Instant since, Instant at) {
        keep(new Acted(person, course, act, since, at));
    }

    private void keep(Note note) {
        if (!notes.offer(note)) {
            LOG.warn("More is shown than can be written down; the log has a gap");
        }
    }

    /** Writes down what has come in. One writer at a time keeps the order. */
    void sweep() {
        writing.lock();
        try {
            List<Note> batch = new ArrayList<>();
            while (notes.drainTo(batch, BATCH) > 0) {
                write(batch);
                batch.clear();
            }
        } finally {
            writing.unlock();
        }
    }

    /** When the store is away the batch is held and tried again: writing it twice changes nothing. */
    private void write(List<Note> batch) {
        try {
            List<Shown> lists = new ArrayList<>();
            for (Note note : batch) {
                switch (note) {
                    case Listed listed -> lists.add(listed.shown());
                    case Acted acted -> {
                        store.add(lists);
                        lists.clear();
                        store.act(acted.person(), acted.course(), acted.act(), acted.since(), acted.at());
                    }
                }
            }
            store.add(lists);
        } catch (RuntimeException failure) {
            batch.forEach(this::keep);
            throw failure;
        }
    }

    @Override
    public void close() {
        sweep();
    }
}
