package org.yunyan.credits;

import java.time.LocalDate;
import java.util.List;
import org.yunyan.people.Person;
import org.yunyan.people.Service;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Id;

/**
 * A person's ledger up to one of its entries. An entry never changes, so the extract up to the same entry is the same for ever, and with it
 * everything that is derived from it.
 *
 * @param entries from the first on, in their order
 */
public record Extract(Id<Person> person, List<Entry> entries) {

    public Extract {
        entries = List.copyOf(entries);
    }

    /** Of the last entry; 0 while there is none. */
    public long sequence() {
        return entries.isEmpty() ? 0 : entries.getLast().sequence();
    }

    /** Of the last entry, which holds all before it; empty while there is none. */
    public String hash() {
        return entries.isEmpty() ? "" : entries.getLast().hash();
    }

    /** The same ledger when this entry was its last. */
    public Extract upTo(long sequence) {
        return new Extract(
                person,
                entries.stream().filter(entry -> entry.sequence() <= sequence).toList());
    }

    /** Where she stands by these entries alone, under given rules and with a given service. */
    public Standing standing(RuleSet rules, Service service, LocalDate on) {
        return Standings.of(Tally.of(person, sequence(), hash(), entries.stream()), rules, service, on);
    }

    /** The same to try further training on; nothing is written. */
    public Trial trial(RuleSet rules, Service service, LocalDate on) {
        return new Trial(Tally.of(person, sequence(), hash(), entries.stream()), rules, service, on);
    }
}
