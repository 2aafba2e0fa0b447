package org.yunyan.verdicts;

/**
 * A verdict derived anew: once from what it was made from, and once from what is there today.
 *
 * @param verdict as it is stored
 * @param isSealed whether the document is as it was signed; true for one that is not frozen
 * @param ledgerIsSame whether the ledger still has the entry that it ended with, so that all entries up to it are the same
 * @param then what follows from rules, ledger and service of that time
 * @param now what would follow today
 * @param newEntries how many entries the ledger has gained since
 */
public record Reproduction(
        Verdict verdict, boolean isSealed, boolean ledgerIsSame, Derived then, Derived now, long newEntries) {

    /** Whether the same verdict follows again. */
    public boolean isSame() {
        return isSealed && ledgerIsSame && then.equals(verdict.derived());
    }

    /** Whether today another verdict would follow, so that another edition may be due. */
    public boolean isOutdated() {
        return !now.equals(verdict.derived());
    }

    /** Whether today it would end otherwise. */
    public boolean endsOtherwise() {
        return now.outcome() != verdict.derived().outcome();
    }
}
