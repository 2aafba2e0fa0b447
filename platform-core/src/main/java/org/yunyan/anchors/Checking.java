package org.yunyan.anchors;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.yunyan.credits.Heads;
import org.yunyan.credits.Proven;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** Leads checks to their end, some ledgers at a time; how far each has come is kept, and another node goes on after a crash. */
final class Checking {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int BATCH = 50;
    private static final int MOST_RUNNING = 20;

    private final CheckStore checks;
    private final Heads heads;
    private final AnchorStore anchors;
    private final LeafStore leaves;
    private final Trees trees;
    private final People people;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    Checking(
            CheckStore checks,
            Heads heads,
            AnchorStore anchors,
            LeafStore leaves,
            Trees trees,
            People people,
            Clock clock) {
        this.checks = checks;
        this.heads = heads;
        this.anchors = anchors;
        this.leaves = leaves;
        this.trees = trees;
        this.people = people;
        this.clock = clock;
    }

    /** About how much there is to look through. */
    long total(Organisation unit) {
        return unit.kind() == OrganisationKind.COUNTY
                ? heads.count() + anchors.last().map(Anchor::number).orElse(0L)
                : teachers(unit).size();
    }

    /** Leads all checks that nobody leads to their end. */
    void sweep() {
        if (busy.compareAndSet(false, true)) {
            try {
                checks.running(MOST_RUNNING).stream()
                        .filter(check -> !check.leased().isAfter(clock.instant()))
                        .forEach(check -> move(check, check).ifPresent(this::lead));
            } finally {
                busy.set(false);
            }
        }
    }

    private void lead(Check taken) {
        Optional<Check> check = taken.running() ? step(taken, people.organisation(taken.unit())) : Optional.of(taken);
        while (check.isPresent() && check.get().running()) {
            check = step(check.get(), people.organisation(taken.unit()));
        }
        check.ifPresent(checks::close);
    }

    private Optional<Check> step(Check check, Organisation unit) {
        if (unit.kind() != OrganisationKind.COUNTY) {
            return move(check, ofTeachers(check, unit));
        }
        List<Anchor> next = check.after() == null ? anchors.after(check.anchor(), BATCH) : List.of();
        return move(check, next.isEmpty() ? ofCounty(check) : ofAnchors(check, next));
    }

    private Optional<Check> move(Check from, Check to) {
        Instant until = clock.instant().plus(LEASE);
        Check leased = to.leasedUntil(
                until.isAfter(from.leased()) ? until : from.leased().plusMillis(1));
        return checks.move(from, leased) ? Optional.of(leased) : Optional.empty();
    }

    private Check ofAnchors(Check check, List<Anchor> next) {
        List<Finding> found = new ArrayList<>();
        Optional<Anchor> before =
                Optional.ofNullable(anchors.find(List.of(check.anchor())).get(check.anchor()));
        for (Anchor anchor : next) {
            boolean chained = anchor.number() == before.map(Anchor::number).orElse(0L) + 1
                    && anchor.previous().equals(before.map(Anchor::hash).orElse(""));
            if (!chained || !trees.good(anchor)) {
                found.add(new Finding(null, anchor.number(), Finding.ANCHOR));
            }
            before = Optional.of(anchor);
        }
        return check.pastAnchors(next.getLast().number(), next.size() - found.size(), found);
    }

    /** By the ledgers themselves and by the leaves, so that somebody whose whole ledger is gone is missed. */
    private Check ofCounty(Check check) {
        List<Proven> next = heads.provenAfter(check.after());
        Map<Id<Person>, List<Leaf>> anchored = next.isEmpty()
                ? leaves.behind(check.after(), BATCH)
                : leaves.between(check.after(), next.getLast().person());
        if (next.isEmpty() && anchored.isEmpty()) {
            return check.endedAt(clock.instant());
        }
        List<Finding> found = new ArrayList<>();
        Map<Id<Person>, List<Leaf>> unseen = new HashMap<>(anchored);
        long good = 0;
        for (Proven proven : next) {
            Optional<Finding> broken = finding(proven, anchored.getOrDefault(proven.person(), List.of()));
            broken.ifPresent(found::add);
            good += broken.map(Finding::at).map(at -> at - 1).orElse((long)
                    proven.hashes().size());
            unseen.remove(proven.person());
        }
        unseen.keySet().stream().sorted().forEach(person -> found.add(new Finding(person, 1, Finding.GONE)));
        Id<Person> last = next.isEmpty()
                ? anchored.keySet().stream().max(Id::compareTo).orElseThrow()
                : next.getLast().person();
        return check.pastLedgers(last, next.size(), good, found);
    }

    private Check ofTeachers(Check check, Organisation unit) {
        List<Id<Person>> next = teachers(unit).stream()
                .filter(person -> check.after() == null
                        || person.value().compareTo(check.after().value()) > 0)
                .limit(BATCH)
                .toList();
        if (next.isEmpty()) {
            return check.endedAt(clock.instant());
        }
        Map<Id<Person>, List<Leaf>> anchored = leaves.of(next);
        List<Finding> found = new ArrayList<>();
        long good = 0;
        for (Proven proven : heads.proven(next)) {
            Optional<Finding> broken = finding(proven, anchored.getOrDefault(proven.person(), List.of()));
            broken.ifPresent(found::add);
            good += broken.map(Finding::at).map(at -> at - 1).orElse((long)
                    proven.hashes().size());
        }
        return check.pastLedgers(next.getLast(), next.size(), good, found);
    }

    private List<Id<Person>> teachers(Organisation unit) {
        return people.schoolsUnder(unit.id()).stream()
                .flatMap(school -> people.teachersOf(school.id()).stream())
                .map(Person::id)
                .sorted()
                .toList();
    }

    /** The first thing that is wrong with a ledger, by itself or against the anchors. */
    static Optional<Finding> finding(Proven proven, List<Leaf> leaves) {
        if (!proven.verification().ok()) {
            return Optional.of(new Finding(
                    proven.person(),
                    proven.verification().brokenAt(),
                    proven.verification().problem()));
        }
        return leaves.stream()
                .filter(leaf -> !proven.has(leaf.sequence(), leaf.hash()))
                .findFirst()
                .map(leaf -> new Finding(
                        proven.person(),
                        leaf.sequence(),
                        proven.hashes().isEmpty() ? Finding.GONE : Finding.REWRITTEN));
    }
}
