package org.yunyan.triage;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.credits.Entry;
import org.yunyan.credits.EntryKind;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Outbox;

/** Turns what the detectors see into flags, each once, and tells of them at least once. */
final class Raising {

    private static final String CLAIM = "claim:";

    private final FlagStore flags;
    private final Holding holding;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Outbox<Flag> outbox;

    Raising(FlagStore flags, Holding holding, People people, ApplicationEventPublisher events, Clock clock) {
        this.flags = flags;
        this.holding = holding;
        this.people = people;
        this.events = events;
        this.clock = clock;
        this.outbox = new Outbox<>(Flag::id, flags::pending, this::tell, flags::settle);
    }

    /** One that nobody has answered yet takes up newer evidence; one that was answered or decided stays as it is. */
    void raise(Collection<Suspicion> seen, Thresholds thresholds) {
        seen.forEach(one -> raise(one, thresholds));
    }

    private void raise(Suspicion seen, Thresholds thresholds) {
        Flag fresh = Flag.raised(seen, units(seen), thresholds, now());
        if (flags.insert(fresh)) {
            outbox.deliver(fresh);
            return;
        }
        Optional<Flag> known = flags.find(fresh.id()).filter(Flag::isUntouched);
        if (known.isPresent() && !known.get().traces().equals(fresh.traces())) {
            Flag grown = known.get().seenAgain(seen);
            if (flags.replace(known.get(), grown)) {
                holding.hold(grown);
            }
        }
    }

    /** Tells what happened to a flag that was written as pending. */
    void deliver(Flag written) {
        outbox.deliver(written);
    }

    void sweep() {
        outbox.sweep();
    }

    /** As precise as the store keeps it, so that what is answered equals what is read later. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void tell(Flag flag) {
        String title = flag.matter().title();
        if (flag.state().isDecided()) {
            boolean cleared = flag.state() == FlagState.CLEARED;
            if (cleared) {
                holding.release(flag);
            }
            Instant at = flag.opinions().getLast().signature().at();
            events.publishEvent(new FlagDecided(flag.id(), flag.kind(), cleared, flag.persons(), title, at));
        } else {
            holding.hold(flag);
            events.publishEvent(new FlagRaised(flag.id(), flag.kind(), flag.persons(), title, flag.raised()));
        }
    }

    private List<Id<Organisation>> units(Suspicion seen) {
        if (seen.persons().isEmpty()) {
            String school = seen.matter().key().split("\\|")[0];
            return people.organisation(Id.of(school)).path();
        }
        return people.persons(seen.persons()).values().stream()
                .map(Person::path)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Holds what has become an entry since a flag was raised about it, and lets go what was reversed after one was confirmed. */
    void follow(Collection<Entry> fresh) {
        for (Entry entry : fresh) {
            boolean reversal = entry.kind() == EntryKind.REVERSAL;
            String key = reversal ? entry.awardKey().replaceFirst("^reversal:", "") : entry.awardKey();
            List<Flag> about = new ArrayList<>(flags.holding(key));
            about.addAll(key.startsWith(CLAIM) ? flags.holding(key.substring(CLAIM.length())) : List.of());
            for (Flag flag : about) {
                if (!reversal && !flag.state().isDecided()) {
                    holding.hold(flag);
                } else if (reversal && flag.state() == FlagState.CONFIRMED) {
                    holding.release(flag);
                }
            }
        }
    }
}
