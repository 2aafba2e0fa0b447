package org.yunyan.triage;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Outbox;

/** Turns what the detectors see into flags, each once, and tells of them at least once. */
final class Raising {

    private final FlagStore flags;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Outbox<Flag> outbox;

    Raising(FlagStore flags, People people, ApplicationEventPublisher events, Clock clock) {
        this.flags = flags;
        this.people = people;
        this.events = events;
        this.clock = clock;
        this.outbox = new Outbox<>(flags::pending, this::tell, flags::settle);
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
            flags.replace(known.get(), known.get().seenAgain(seen));
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
            Instant at = flag.opinions().getLast().signature().at();
            events.publishEvent(new FlagDecided(flag.id(), flag.kind(), cleared, flag.persons(), title, at));
        } else {
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

    /** Flags that hold one of these and are decided, or not yet. */
    Stream<Flag> holding(Collection<String> keys) {
        return keys.stream().flatMap(key -> flags.holding(key).stream());
    }
}
