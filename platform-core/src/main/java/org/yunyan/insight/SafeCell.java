package org.yunyan.insight;

/**
 * The one place where text is made harmless for spreadsheets: a cell that a program would take for a formula gets an
 * apostrophe before it, which spreadsheets hide.
 */
public final class SafeCell {

    /** What starts a formula in a spreadsheet, also in full width as Chinese input methods write it. */
    private static final String STARTS = "=+-@\t\r\n|%＝＋－＠";

    private SafeCell() {}

    /** The text, such that no spreadsheet computes it. */
    public static String of(String text) {
        String visible = text.stripLeading();
        boolean computed = !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0
                || !visible.isEmpty() && STARTS.indexOf(visible.charAt(0)) >= 0;
        return computed ? "'" + text : text;
    }
}
