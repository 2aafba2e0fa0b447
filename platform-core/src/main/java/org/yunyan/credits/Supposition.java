package org.yunyan.credits;

/**
 * Where somebody stands, and where she would stand if other rules had held for everything in her ledger that is of their cycle.
 *
 * @param now as it is
 * @param then as it would be; nothing of it is written
 */
public record Supposition(Standing now, Standing then) {}
