package org.yunyan.rules;

/**
 * For how long a school's credits are shown to its staff before they are final (公示).
 *
 * @param days 1 to 366, the first and the last one included
 * @param remindDays so many days before the last one everybody is reminded
 * @param isDefault 三(六) asks for strict registration and sets no number
 */
public record NoticeRule(int days, int remindDays, boolean isDefault, String clause) {

    private static final int WEEK = 7;
    private static final int REMIND = 2;

    /** Rules that were written before there were notices hold for them too: by our default, which takes nothing from anybody. */
    static NoticeRule orDefault(NoticeRule written, String clause) {
        return written == null ? new NoticeRule(WEEK, REMIND, true, clause) : written;
    }
}
