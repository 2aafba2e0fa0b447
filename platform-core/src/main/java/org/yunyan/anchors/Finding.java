package org.yunyan.anchors;

import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Something that is not as it was written.
 *
 * @param person whose ledger; null when it is an anchor
 * @param at sequence of the entry, or number of the anchor
 * @param problem message key
 */
public record Finding(Id<Person> person, long at, String problem) {

    /** An entry is not the one that an anchor holds: the ledger was written anew. */
    public static final String REWRITTEN = "credits.broken.rewritten";

    /** The anchor itself, its leaves or their order were changed. */
    public static final String ANCHOR = "credits.broken.anchor";

    /** A ledger that an anchor holds is not there. */
    public static final String GONE = "credits.broken.gone";
}
