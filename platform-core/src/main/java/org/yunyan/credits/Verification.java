package org.yunyan.credits;

/**
 * Whether a ledger is as it was written.
 *
 * @param ok nothing was edited, removed, added or moved
 * @param entries how many entries were found good
 * @param brokenAt sequence of the first entry that is not as written or not there; 0 when all is well
 * @param problem message key; null when all is well
 */
public record Verification(boolean ok, long entries, long brokenAt, String problem) {

    static Verification good(long entries) {
        return new Verification(true, entries, 0, null);
    }

    static Verification broken(long at, String problem) {
        return new Verification(false, at - 1, at, problem);
    }
}
