package org.yunyan.catalogue;

import org.yunyan.shared.Id;

/**
 * A place of a course that a reviewer writes about.
 *
 * @param unit null for the course as a whole
 * @param block of the unit's text, from 0; -1 for the unit as a whole
 * @param quote how the block begins, so that it is found again after the text was changed
 */
public record Spot(Id<Unit> unit, int block, String quote) {

    public static final int WHOLE = -1;
    private static final int QUOTED = 80;

    public Spot {
        quote = quote == null ? "" : quote.replaceAll("\\s+", " ").strip();
        quote = quote.length() > QUOTED ? quote.substring(0, QUOTED) : quote;
    }

    /** The course as a whole. */
    public static Spot course() {
        return new Spot(null, WHOLE, "");
    }

    /** A unit as a whole. */
    public static Spot unit(Id<Unit> unit) {
        return new Spot(unit, WHOLE, "");
    }
}
