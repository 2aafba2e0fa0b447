package org.yunyan.credits;

import java.util.Optional;

/** Looks through a ledger for anything that is not as it was written. */
final class Verifying {

    static final String EDITED = "credits.broken.edited";
    static final String OUT_OF_ORDER = "credits.broken.order";
    static final String REMOVED = "credits.broken.removed";

    /** A page is not even a page any more. */
    static final String UNREADABLE = "credits.broken.unreadable";

    private final Chain chain;
    private final Optional<Tally> noted;
    private long length;
    private String hash = "";

    /** @param noted the sums kept apart, which also know how far the ledger once reached */
    Verifying(Chain chain, Optional<Tally> noted) {
        this.chain = chain;
        this.noted = noted;
    }

    Verification verify() {
        int part = 0;
        for (LedgerPage page : chain.pages()) {
            part++;
            if (page.part() != part || page.version() > page.entries().size()) {
                return walk(page).orElseGet(() -> Verification.broken(length + 1, REMOVED));
            }
            Optional<Verification> broken = walk(page);
            if (broken.isPresent()) {
                return broken.get();
            }
            if (page.version() < page.entries().size()
                    || !page.closed() && part < chain.pages().size()) {
                return Verification.broken(length, OUT_OF_ORDER);
            }
        }
        if (noted.isPresent() && noted.get().sequence() > length) {
            return Verification.broken(length + 1, REMOVED);
        }
        return Verification.good(length);
    }

    /** The first thing on this page that is wrong, if any. */
    private Optional<Verification> walk(LedgerPage page) {
        if (!hash.equals(page.previous())) {
            return Optional.of(Verification.broken(length + 1, REMOVED));
        }
        for (Entry entry : page.entries()) {
            long expected = length + 1;
            if (entry.sequence() != expected) {
                return Optional.of(Verification.broken(
                        expected,
                        chain.entries().anyMatch(other -> other.sequence() == expected) ? OUT_OF_ORDER : REMOVED));
            }
            if (!hash.equals(entry.previous()) || !entry.seal(chain.person()).equals(entry.hash())) {
                return Optional.of(Verification.broken(expected, EDITED));
            }
            length = expected;
            hash = entry.hash();
        }
        return Optional.empty();
    }
}
