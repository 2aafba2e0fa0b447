package org.yunyan.rules;

/**
 * So many days after the end of a year or cycle, training that was finished within it may still be registered, and no verdict
 * is signed before.
 *
 * @param days 0 to 366
 */
public record Grace(int days, boolean isDefault, String clause) {}
