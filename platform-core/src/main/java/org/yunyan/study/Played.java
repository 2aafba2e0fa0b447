package org.yunyan.study;

/**
 * A stretch that was really played, in seconds of the media, as the player measured it. Seeking is never part of a stretch.
 */
public record Played(double from, double to) {}
