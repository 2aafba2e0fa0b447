package org.yunyan.anchors;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yunyan.credits.Ended;
import org.yunyan.credits.Head;
import org.yunyan.credits.Heads;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;

/**
 * Makes the anchor of each day that is over, one after the other, on one node at a time. What a crash leaves half done is gone
 * on with: leaves that are written stay, and a ledger becomes a leaf once for each time it has gone on.
 */
final class Anchoring {

    /** So long after midnight everything of the day is written. */
    private static final Duration REST = Duration.ofMinutes(5);

    private static final Duration LEASE = Duration.ofMinutes(3);

    /** The first anchors of a county are those of its last days. */
    private static final int FIRST_DAYS = 7;

    /** Ledgers that are read at once. */
    private static final int BATCH = 100;

    private final Heads heads;
    private final AnchorStore anchors;
    private final LeafStore leaves;
    private final Clock clock;

    Anchoring(Heads heads, AnchorStore anchors, LeafStore leaves, Clock clock) {
        this.heads = heads;
        this.anchors = anchors;
        this.leaves = leaves;
        this.clock = clock;
    }

    /** Makes all anchors that are due, those of missed days too; nothing while there is no ledger. */
    void sweep() {
        LocalDate over = CountyTime.dayOf(clock.instant().minus(REST)).minusDays(1);
        Optional<Anchor> last = anchors.last();
        if (next(last, over).isAfter(over) || last.isEmpty() && heads.count() == 0) {
            return;
        }
        Optional<Instant> lease = take();
        while (lease.isPresent()) {
            last = anchors.last();
            LocalDate due = next(last, over);
            if (due.isAfter(over)) {
                anchors.hold(lease.get(), Instant.EPOCH);
                return;
            }
            lease = make(due, last, lease.get());
        }
    }

    private static LocalDate next(Optional<Anchor> last, LocalDate over) {
        return last.map(anchor -> anchor.day().plusDays(1)).orElseGet(() -> over.minusDays(FIRST_DAYS - 1L));
    }

    /** @return the lease as it is now; empty when another node has it */
    private Optional<Instant> make(LocalDate day, Optional<Anchor> last, Instant taken) {
        long number = last.map(Anchor::number).orElse(0L) + 1;
        Instant end = CountyTime.startOf(day.plusDays(1));
        Instant lease = taken;
        int index = leaves.count(number);
        Id<Person> after = null;
        boolean more = true;
        while (more) {
            List<Ended> batch = heads.ended(after, BATCH, last.isPresent(), end);
            index += grow(number, index, batch);
            more = batch.size() == BATCH;
            after = more ? batch.getLast().now().person() : after;
            Instant until = until();
            if (!anchors.hold(lease, until)) {
                return Optional.empty();
            }
            lease = until;
        }
        List<String> blocks = blocks(number);
        String root = MerkleTree.hex(MerkleTree.root(Trees.digests(blocks)));
        String previous = last.map(Anchor::hash).orElse("");
        anchors.publish(Anchor.sealed(number, day, index, root, previous, now()), blocks);
        return Optional.of(lease);
    }

    /** Makes leaves of those that have gone on, and settles those that have not gone on further. */
    private int grow(long number, int from, List<Ended> batch) {
        Map<Id<Person>, Long> reached =
                leaves.reached(batch.stream().map(ended -> ended.now().person()).toList());
        List<Leaf> fresh = new ArrayList<>();
        List<Head> settled = new ArrayList<>();
        for (Ended ended : batch) {
            long before = reached.getOrDefault(ended.now().person(), 0L);
            if (ended.then().sequence() > before) {
                fresh.add(Leaf.of(number, from + fresh.size(), ended.then()));
            }
            if (Math.max(before, ended.then().sequence()) >= ended.now().sequence()) {
                settled.add(ended.now());
            }
        }
        leaves.add(fresh);
        heads.settle(settled);
        return fresh.size();
    }

    private List<String> blocks(long number) {
        List<String> blocks = new ArrayList<>();
        List<Leaf> block = leaves.of(number, 0, MerkleTree.BLOCK);
        while (!block.isEmpty()) {
            blocks.add(Trees.root(block));
            block = leaves.of(number, blocks.size() * MerkleTree.BLOCK, MerkleTree.BLOCK);
        }
        return blocks;
    }

    private Optional<Instant> take() {
        Instant until = until();
        return anchors.take(clock.instant(), until) ? Optional.of(until) : Optional.empty();
    }

    private Instant until() {
        return now().plus(LEASE);
    }

    /** The store keeps milliseconds, and the hash must be of what is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
