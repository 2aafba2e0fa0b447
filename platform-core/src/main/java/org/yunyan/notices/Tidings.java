package org.yunyan.notices;

import org.yunyan.shared.Id;

/**
 * Something about a notice that has not been told yet.
 *
 * @param objection null unless it is about one
 */
record Tidings(What what, Id<Objection> objection) {

    enum What {
        OPENED,
        CLOSING,
        OBJECTED,
        DECIDED
    }
}
