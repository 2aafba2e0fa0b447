package org.yunyan.credits;

import java.util.List;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A ledger that has been looked through.
 *
 * @param verification what was found
 * @param hashes of all entries as they are stored, in the order in which they are stored
 */
public record Proven(Id<Person> person, Verification verification, List<String> hashes) {

    public Proven {
        hashes = List.copyOf(hashes);
    }

    /** Whether the ledger has this hash at this place. */
    public boolean has(long sequence, String hash) {
        return sequence >= 1
                && sequence <= hashes.size()
                && hashes.get((int) sequence - 1).equals(hash);
    }
}
