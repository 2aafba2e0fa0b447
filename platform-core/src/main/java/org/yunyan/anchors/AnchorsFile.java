package org.yunyan.anchors;

import java.util.List;

/**
 * All anchors as a file, to keep beside an exported ledger: {@code docs/ledger-format.md}.
 *
 * @param format {@link #FORMAT}
 * @param anchors in their order
 */
public record AnchorsFile(String format, String county, List<SealedLine> anchors) {

    /** Name and version of the format. */
    public static final String FORMAT = "yunyan-anchors-1";
}
