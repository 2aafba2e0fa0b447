package org.yunyan.shared;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the events of one room that must not be lost. The room writes an event as pending into the same document as the
 * change it tells of; the outbox hands pending events to the listeners and only then settles them. Delivery is at least
 * once, so listeners are idempotent; a crash between two rooms loses nothing, since what is pending is delivered on start.
 *
 * @param <E> the pending event with what is needed to settle it
 */
public final class Outbox<E> {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Function<E, ?> id;
    private final Supplier<List<E>> pending;
    private final Consumer<E> publish;
    private final Consumer<E> settle;

    /**
     * @param id what an event is called in the log, where nothing of its content may stand
     * @param pending a bounded batch of the oldest pending events, through an index
     * @param publish hands the event to the listeners, and throws when one fails
     * @param settle marks the event as delivered
     */
    public Outbox(Function<E, ?> id, Supplier<List<E>> pending, Consumer<E> publish, Consumer<E> settle) {
        this.id = id;
        this.pending = pending;
        this.publish = publish;
        this.settle = settle;
    }

    /** Delivers one event at once. When a listener fails, the event stays pending and the next sweep tries again. */
    public void deliver(E event) {
        try {
            publish.accept(event);
            settle.accept(event);
        } catch (RuntimeException failure) {
            LOG.warn("{} stays pending", id.apply(event), failure);
        }
    }

    /** Delivers what is still pending, for example after a crash. Called on start and every few seconds. */
    public void sweep() {
        pending.get().forEach(this::deliver);
    }
}
