package org.yunyan.credits;

import com.mongodb.MongoException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * All ledgers of the county as somebody sees them who keeps watch over them: where each ends, which have gone on, and whether
 * each is as it was written. For other rooms; nothing here asks who wants to know.
 */
public final class Heads {

    private final LedgerStore pages;
    private final TallyStore tallies;

    Heads(LedgerStore pages, TallyStore tallies) {
        this.pages = pages;
        this.tallies = tallies;
    }

    /** About how many people have a ledger. */
    public long count() {
        return tallies.count();
    }

    /**
     * Ledgers in the order of their people, beginning behind one of them.
     *
     * @param after null begins with the first
     * @param changedOnly only those that have gone on since they were {@linkplain #settle settled}
     * @param moment entries of this moment or later are not seen
     * @return fewer than the limit when these are the last
     */
    public List<Ended> ended(Id<Person> after, int limit, boolean changedOnly, Instant moment) {
        List<Tally> found = tallies.after(after, limit, changedOnly);
        Map<Id<Person>, Chain> chains =
                pages.chains(found.stream().map(Tally::person).toList());
        return found.stream()
                .map(tally -> new Ended(
                        then(tally.person(), chains, moment), new Head(tally.person(), tally.sequence(), tally.hash())))
                .toList();
    }

    private static Head then(Id<Person> person, Map<Id<Person>, Chain> chains, Instant moment) {
        return Optional.ofNullable(chains.get(person)).stream()
                .flatMap(Chain::entries)
                .filter(entry -> entry.at().isBefore(moment))
                .reduce((earlier, later) -> later)
                .map(entry -> new Head(person, entry.sequence(), entry.hash()))
                .orElseGet(() -> new Head(person, 0, ""));
    }

    /** Note has been taken that these ledgers end here; one that has gone on meanwhile stays among the changed. */
    public void settle(Collection<Head> heads) {
        tallies.settle(heads);
    }

    /** Looks through these people's ledgers; somebody without one has an empty one. */
    public List<Proven> proven(Collection<Id<Person>> people) {
        try {
            // What is noted is read first: what is written meanwhile then makes a ledger longer than noted, never
            // shorter.
            Map<Id<Person>, Tally> noted = tallies.find(people);
            Map<Id<Person>, Chain> chains = pages.chains(people);
            return people.stream()
                    .map(person -> proven(
                            Optional.ofNullable(chains.get(person))
                                    .filter(Chain::whole)
                                    .orElseGet(() -> pages.chain(person)),
                            Optional.ofNullable(noted.get(person))))
                    .toList();
        } catch (MongoException storeAway) {
            throw storeAway;
        } catch (RuntimeException unreadable) {
            // Somebody's page is not a page any more: the others are looked at one by one.
            return people.size() == 1
                    ? people.stream()
                            .map(person -> new Proven(person, Verification.broken(1, Verifying.UNREADABLE), List.of()))
                            .toList()
                    : people.stream()
                            .flatMap(person -> proven(List.of(person)).stream())
                            .toList();
        }
    }

    /** Looks through the ledgers of the next people, by id; none is the end. */
    public List<Proven> provenAfter(Id<Person> after) {
        return proven(pages.owners(after));
    }

    private static Proven proven(Chain chain, Optional<Tally> noted) {
        return new Proven(
                chain.person(),
                new Verifying(chain, noted).verify(),
                chain.entries().map(Entry::hash).toList());
    }
}
