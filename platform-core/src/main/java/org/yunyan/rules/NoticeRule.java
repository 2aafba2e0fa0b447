package org.yunyan.rules;

/**
 * For how long a school's credits are shown to its staff before they are final (公示).
 *
 * @param days 1 to 366, the first and the last one included
 * @param remindDays so many days before the last one everybody is reminded
 * @param isDefault 三(六) asks for strict registration and sets no number
 */
public record NoticeRule(int days, int remindDays, boolean isDefault, String clause) {}
