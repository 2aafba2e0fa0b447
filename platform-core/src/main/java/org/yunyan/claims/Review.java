package org.yunyan.claims;

import java.time.Instant;
import java.util.List;
import org.yunyan.identity.Role;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * One act in the life of a claim.
 *
 * @param step at whose desk; null for what she or a poster did
 * @param name of the actor at that time
 * @param role in which she acted; null for the claimant and a poster
 * @param note reason or answer; null where none was given
 * @param apart claims whose papers look alike and that the reviewer has looked at and found to be others
 */
public record Review(
        ReviewAct act,
        ReviewStep step,
        Id<Person> by,
        String name,
        Role role,
        String note,
        List<Id<Claim>> apart,
        Instant at) {

    public Review {
        apart = apart == null ? List.of() : List.copyOf(apart);
    }
}
