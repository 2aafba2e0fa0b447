package org.yunyan.study;

/**
 * What content of another maker says about how far a learner is: it does not say which seconds were played, only how long it took
 * and how much is behind her. What it says of its own clock is not asked for, since it would not be believed.
 *
 * @param session from {@link Study#open}
 * @param seconds that were spent in this session so far
 * @param percent of the unit that is behind her
 */
public record OutsideProgress(String session, int seconds, int percent) {}
