package org.yunyan.anchors;

import java.time.LocalDate;
import org.yunyan.credits.Verification;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * What was found in one ledger, by itself and against the anchors.
 *
 * @param anchored up to which entry an anchor holds the ledger; 0 while none does
 * @param anchoredOn day of that anchor; null while there is none
 */
public record Checked(Id<Person> person, Verification verification, long anchored, LocalDate anchoredOn) {}
