package org.yunyan.credits;

/**
 * A ledger and where it ended at a moment.
 *
 * @param then its end at that moment
 * @param now its end as far as it has been added up
 */
public record Ended(Head then, Head now) {}
