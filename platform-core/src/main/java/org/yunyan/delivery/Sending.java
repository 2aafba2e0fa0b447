package org.yunyan.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yunyan.contact.Channel;
import org.yunyan.contact.Contact;
import org.yunyan.contact.Contacts;
import org.yunyan.messages.Messages;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Sends what is due. A delivery is claimed by its next try before it is handed over, so that two nodes never hand it over at the same
 * time, and one that dies in between is followed after {@link #LEASE}; what a receiver gets twice then carries the same id.
 */
final class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    /** Longer than any carrier waits for the other side. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int BATCH = 100;
    private static final int AT_ONCE = 8;

    private final DeliveryStore deliveries;
    private final RobotStore robots;
    private final Map<Channel, Carrier> carriers;
    private final Contacts contacts;
    private final Messages messages;
    private final People people;
    private final Patience patience;
    private final Clock clock;

    Sending(
            DeliveryStore deliveries,
            RobotStore robots,
            Map<Channel, Carrier> carriers,
            Contacts contacts,
            Messages messages,
            People people,
            Patience patience,
            Clock clock) {
        this.deliveries = deliveries;
        this.robots = robots;
        this.carriers = Map.copyOf(carriers);
        this.contacts = contacts;
        this.messages = messages;
        this.people = people;
        this.patience = patience;
        this.clock = clock;
    }

    /** One bounded batch: several receivers at once, but what goes to one receiver one after the other. */
    int drain() {
        List<Delivery> due = deliveries.due(clock.instant(), BATCH);
        Map<String, List<Delivery>> byReceiver = due.stream().collect(Collectors.groupingBy(Sending::receiver));
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            byReceiver.values().forEach(hers -> threads.submit(() -> hers.forEach(this::carefully)));
        }
        return due.size();
    }

    boolean isReady(Channel channel) {
        return carriers.containsKey(channel) && carriers.get(channel).isReady();
    }

    /** Refuses an address to which this channel brings nothing. */
    void admit(Channel channel, String address) {
        if (carriers.containsKey(channel)) {
            carriers.get(channel).admit(address);
        }
    }

    private void carefully(Delivery delivery) {
        try {
            send(delivery);
        } catch (RuntimeException failure) {
            LOG.warn("{} stays where it is", delivery.id(), failure);
        }
    }

    private void send(Delivery delivery) {
        Instant now = clock.instant();
        Contact contact = delivery.person() == null ? null : contacts.of(delivery.person());
        String against = against(delivery, contact, now);
        if (against != null) {
            deliveries.move(delivery, delivery.in(DeliveryState.WITHHELD, new Trouble(against, null), now));
            return;
        }
        Instant calm = calm(delivery, contact, now);
        if (calm.isAfter(now)) {
            deliveries.move(delivery, delivery.dueAt(calm));
            return;
        }
        Delivery mine = delivery.tried(now.plus(LEASE));
        if (deliveries.move(delivery, mine)) {
            deliveries.move(mine, carried(mine, contact));
        }
    }

    private Delivery carried(Delivery delivery, Contact contact) {
        try {
            if (!isReady(delivery.channel())) {
                throw Undelivered.forNow("delivery.trouble.notConfigured", null, null);
            }
            Robot robot =
                    delivery.person() == null ? robots.find(delivery.target()).orElse(null) : null;
            carriers.get(delivery.channel()).carry(delivery, contact, robot);
            return delivery.in(DeliveryState.SENT, null, clock.instant());
        } catch (Undelivered failure) {
            LOG.info("{} was not delivered: {}", delivery.id(), failure.trouble());
            return failed(delivery, failure);
        } catch (RuntimeException failure) {
            LOG.warn("{} was not delivered", delivery.id(), failure);
            return failed(delivery, Undelivered.forNow("delivery.trouble.own", failure.toString(), failure));
        }
    }

    private Delivery failed(Delivery delivery, Undelivered failure) {
        Instant now = clock.instant();
        if (failure.isGone()) {
            contacts.forget(delivery.person(), delivery.target());
            return delivery.in(DeliveryState.WITHHELD, failure.trouble(), now);
        }
        Instant next = failure.isLasting() ? null : patience.next(delivery.attempts(), now);
        return next == null
                ? delivery.in(DeliveryState.DEAD, failure.trouble(), now)
                : delivery.dueAt(next).in(DeliveryState.FAILED, failure.trouble(), now);
    }

    /** Why it is not to be sent any more, as the key of a sentence; null when nothing speaks against it. */
    private String against(Delivery delivery, Contact contact, Instant now) {
        if (delivery.person() == null) {
            return against(delivery, now);
        }
        Matter matter = delivery.matter();
        if (delivery.channel() == Channel.BROWSER
                && contact.device(delivery.target()).isEmpty()) {
            return "delivery.withheld.gone";
        }
        if (matter.isAskedFor()) {
            return null;
        }
        if (!contact.wants(matter.topic(), delivery.channel())) {
            return "delivery.withheld.unwanted";
        }
        if (delivery.channel() == Channel.MAIL && contact.provedMail().isEmpty()) {
            return "delivery.withheld.gone";
        }
        if (messages.isRead(Id.of(delivery.person() + "|" + matter.key()))) {
            return "delivery.withheld.read";
        }
        boolean full = !matter.topic().isUrgent() && isFull(delivery, now);
        return full ? "delivery.withheld.full" : null;
    }

    private String against(Delivery delivery, Instant now) {
        if (robots.find(delivery.target()).isEmpty()) {
            return "delivery.withheld.gone";
        }
        boolean full = isFull(delivery, now);
        return full && !delivery.matter().isAskedFor() ? "delivery.withheld.full" : null;
    }

    private Instant calm(Delivery delivery, Contact contact, Instant now) {
        if (contact == null || delivery.matter().isAskedFor()) {
            return now;
        }
        Person person = people.persons(List.of(delivery.person())).get(delivery.person());
        return person == null ? now : Contacts.calm(person, contact, contacts.county(), now);
    }

    private boolean isFull(Delivery delivery, Instant now) {
        Channel channel = delivery.channel();
        return sent(delivery, now.minus(DAY), channel.mostADay()) >= channel.mostADay()
                || sent(delivery, now.minus(WEEK), channel.mostAWeek()) >= channel.mostAWeek();
    }

    /** A browser counts for itself, so that a second one does not halve what each of them shows. */
    private int sent(Delivery delivery, Instant since, int most) {
        return delivery.target() == null
                ? deliveries.sentTo(delivery.person(), delivery.channel(), since, most)
                : deliveries.sentTo(delivery.target(), since, most);
    }

    private static String receiver(Delivery delivery) {
        return delivery.person() == null ? delivery.target() : delivery.person().value() + delivery.channel();
    }
}
