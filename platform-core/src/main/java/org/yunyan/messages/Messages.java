package org.yunyan.messages;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Outbox;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/** Everybody's inbox. Nobody reads another person's. */
public final class Messages {

    /** More are not counted: nobody needs to know whether it is 120 or 130. */
    public static final int MOST_UNREAD = 100;

    private final MessageStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Outbox<Message> outbox;

    Messages(MessageStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.outbox = new Outbox<>(
                Message::id, store::pending, message -> events.publishEvent(new MessageSent(message)), store::settle);
    }

    /** Her messages, newest first. */
    public Page<Message> inbox(Actor actor, int offset, int limit) {
        return store.newest(actor.person(), offset, limit);
    }

    /** How many she has not read, at most {@link #MOST_UNREAD}. */
    public int unread(Actor actor) {
        return store.unread(actor.person(), clock.instant(), MOST_UNREAD);
    }

    /**
     * Marks one as read. Repeating it changes nothing.
     *
     * @throws Refused.Missing when it is not in her inbox
     */
    public void read(Actor actor, Id<Message> id) {
        if (!store.read(actor.person(), id, clock.instant())) {
            throw new Refused.Missing("refused.message.missing");
        }
    }

    /** Marks all of hers as read. */
    public void readAll(Actor actor) {
        store.readAll(actor.person(), clock.instant());
    }

    /**
     * Puts a message into an inbox and offers it to the channels outside. One with the same person and key is there already
     * when it is sent again.
     */
    public void send(Message message) {
        if (!store.add(message)) {
            return;
        }
        if (!message.isSilentAt(clock.instant())) {
            events.publishEvent(new MessageArrived(message.person(), message.id()));
        }
        if (message.pending()) {
            outbox.deliver(message);
        }
    }

    /** Whether she has read it already, wherever that was: nobody needs to be told again. */
    public boolean isRead(Id<Message> id) {
        return store.find(id).filter(message -> !message.unread()).isPresent();
    }

    /** Puts many into inboxes without telling screens or channels: for seeds. */
    public void plant(List<Message> many) {
        store.addMissing(many.stream().map(Message::forTheInbox).toList());
    }

    /** Offers what is still pending to the channels outside. Called every few seconds. */
    public void sweep() {
        outbox.sweep();
    }
}
