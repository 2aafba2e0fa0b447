package org.yunyan.claims;

import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Somebody did something with a claim. Delivered at least once, in order; {@code claim} and {@code number} tell a repetition.
 *
 * @param person whose claim it is
 * @param number of the act in the claim's life, from 1
 * @param step at whose desk it was done; null for what she or a poster did
 * @param isDecided whether the claim is approved by it
 * @param note the reason; null where none was given
 */
public record ClaimMoved(
        Id<Claim> claim,
        Id<Person> person,
        String title,
        int number,
        ReviewAct act,
        ReviewStep step,
        boolean isDecided,
        String note,
        Instant at) {}
