package org.yunyan.anchors;

import java.util.List;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * How the anchors hold one ledger.
 *
 * @param pseudonym by which the ledger goes in the leaves
 * @param anchors those that hold it, the oldest first
 * @param proofs one for each of them
 */
public record LedgerProof(Id<Person> person, String pseudonym, List<SealedLine> anchors, List<Inclusion> proofs) {}
