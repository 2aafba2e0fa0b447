package org.yunyan.rules;

import org.yunyan.shared.Credits;

/**
 * How much of what somebody earned in a year beyond its minimum counts towards the minimum of the next year of the same cycle.
 * It is not earned again: the cycle counts it once. What was carried in is not carried on.
 *
 * @param most credits at most
 */
public record CarryOver(Credits most, boolean isDefault, String clause) {}
