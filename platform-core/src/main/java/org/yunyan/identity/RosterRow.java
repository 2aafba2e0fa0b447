package org.yunyan.identity;

import java.util.Map;

/**
 * One line of a roster, as written.
 *
 * @param line where it begins in the file
 * @param cells without surrounding spaces; a column that the file lacks is not in it
 */
record RosterRow(long line, Map<RosterColumn, String> cells) {

    /** Whether the file has this column at all. */
    boolean has(RosterColumn column) {
        return cells.containsKey(column);
    }

    /** Empty when the cell or the whole column is. */
    String get(RosterColumn column) {
        return cells.getOrDefault(column, "");
    }
}
