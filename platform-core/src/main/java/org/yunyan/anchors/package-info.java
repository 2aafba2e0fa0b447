/**
 * Watch over all ledgers (三(六)): each day's end of every ledger that has gone on becomes a leaf of a Merkle tree, and its root
 * is chained to the one before and published. Whoever rewrites a ledger later, hashes and all, contradicts what was published.
 *
 * <p>{@link org.yunyan.anchors.Anchors} is the way in: the anchors, a person's proof and export, and the checks of a person, a
 * school or the county. ADR 0020.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "people", "identity", "credits"})
package org.yunyan.anchors;
