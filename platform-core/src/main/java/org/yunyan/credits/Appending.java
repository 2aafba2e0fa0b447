package org.yunyan.credits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.Outbox;
import org.yunyan.shared.Refused;

/** Writes entries into ledgers exactly once, and tells of them at least once. */
final class Appending {

    /** Each lost race means that somebody else's entry is in, so as many tries as could ever race for one person. */
    private static final int TRIES = 100;

    private static final long PAUSE_NANOS = 2_000_000;

    private final LedgerStore pages;
    private final TallyStore tallies;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Outbox<Told> outbox;

    Appending(LedgerStore pages, TallyStore tallies, ApplicationEventPublisher events, Clock clock) {
        this.pages = pages;
        this.tallies = tallies;
        this.events = events;
        this.clock = clock;
        this.outbox = new Outbox<>(
                told -> told.page() + "/" + told.entry().awardKey(),
                () -> pages.waiting(clock.instant()).stream()
                        .flatMap(page -> Told.pending(page).stream())
                        .toList(),
                this::publish,
                told -> pages.settle(told.page(), told.entry().awardKey()));
    }

    /** An entry whose event has not been delivered yet. */
    private record Told(Id<Person> person, String page, Entry entry) {

        static List<Told> pending(LedgerPage page) {
            return page.entries().stream()
                    .filter(entry -> page.pending().contains(entry.awardKey()))
                    .map(entry -> new Told(page.person(), page.id(), entry))
                    .toList();
        }
    }

    /**
     * Writes what is drafted from the ledger as it is, unless the key is in it already.
     *
     * @param draft may be asked several times, each time with a newer ledger
     * @return the new entry, or the one that was there
     * @throws Refused.Conflict when others keep writing into this ledger for seconds on end
     */
    Entry append(Id<Person> person, String key, Function<Chain, Entry> draft) {
        for (int tries = 0; tries < TRIES; tries++) {
            Chain chain = pages.chain(person);
            Optional<Entry> there = chain.entry(key);
            if (there.isPresent()) {
                return there.get();
            }
            if (chain.whole()) {
                Entry entry = draft.apply(chain).sealed(person, chain.length() + 1, chain.hash());
                Optional<String> page = pages.append(chain, entry, year(entry.at()));
                if (page.isPresent()) {
                    outbox.deliver(new Told(person, page.get(), entry));
                    return entry;
                }
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS) * (tries + 1));
        }
        throw new Refused.Conflict("refused.credits.busy");
    }

    void sweep() {
        pages.waiting(clock.instant()).stream()
                .filter(page -> page.pending().isEmpty())
                .forEach(page -> pages.settle(page.id()));
        outbox.sweep();
    }

    static LocalDate day(Instant at) {
        return CountyTime.dayOf(at);
    }

    static int year(Instant at) {
        return day(at).getYear();
    }

    /** The sums are part of what is told: a crash before they are written leaves the entry pending, and the sweep writes them. */
    private void publish(Told told) {
        tallies.put(pages.chain(told.person()).tally());
        Entry entry = told.entry();
        events.publishEvent(new CreditAwarded(
                told.person(),
                entry.awardKey(),
                entry.kind(),
                entry.year(),
                entry.counted(),
                entry.title(),
                entry.at()));
    }
}
