package org.yunyan.recommendation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;

/** Leads walks from school to school. Each step is kept; a node that dies on the way is followed by another. */
final class Walking {

    /** Longer than the largest school takes; another node waits so long for one that has died. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final WalkStore walks;
    private final People people;
    private final Clock clock;

    Walking(WalkStore walks, People people, Clock clock) {
        this.walks = walks;
        this.people = people;
        this.clock = clock;
    }

    /** What is done at one school of a walk; repeated after a crash, so it tells nothing twice. */
    interface Visit {

        /** Whether the walk goes on. */
        boolean at(Walk walk, Organisation school);
    }

    void begin(Walk walk) {
        walks.begin(walk);
    }

    /** Walks all that is pending of this kind to its end, unless others are on it. */
    void sweep(Walk.Kind kind, Visit visit) {
        Optional<Walk> free = walks.free(kind, clock.instant());
        while (free.isPresent()) {
            take(free.get()).ifPresent(walk -> walk(walk, visit));
            free = walks.free(kind, clock.instant());
        }
    }

    /** At one school, as many teachers at once as there are processors; results in their order. */
    static <T> List<T> abreast(List<Person> teachers, Function<Person, T> each) {
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(processors, Thread.ofVirtual().factory())) {
            List<CompletableFuture<T>> results = teachers.stream()
                    .map(teacher -> CompletableFuture.supplyAsync(() -> each.apply(teacher), threads))
                    .toList();
            return results.stream().map(CompletableFuture::join).toList();
        }
    }

    private Optional<Walk> take(Walk walk) {
        Walk mine = leased(walk);
        return walks.move(walk, mine) ? Optional.of(mine) : Optional.empty();
    }

    private void walk(Walk begun, Visit visit) {
        Walk walk = begun;
        for (Organisation school : ahead(begun)) {
            boolean more = visit.at(walk, school);
            Walk next = leased(walk.past(school.id().value()));
            if (!walks.move(walk, more ? next : next.ended()) || !more) {
                return;
            }
            walk = next;
        }
        walks.move(walk, walk.ended());
    }

    private List<Organisation> ahead(Walk walk) {
        return people.schoolsUnder(people.county().id()).stream()
                .filter(school -> walk.after() == null || school.id().value().compareTo(walk.after()) > 0)
                .sorted(Comparator.comparing(Organisation::id))
                .toList();
    }

    /** Later than any lease before it, so that it is known as this one. */
    private Walk leased(Walk walk) {
        Instant until = clock.instant().plus(LEASE);
        return walk.leasedUntil(
                until.isAfter(walk.leased()) ? until : walk.leased().plusMillis(1));
    }
}
