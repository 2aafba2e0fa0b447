package org.yunyan.study;

/**
 * A stretch that was really played, in seconds of the media, as the player measured it. Seeking is never part of a stretch.
 *
 * @param hidden whether the player could not be seen meanwhile: another tab was in front, or the screen was off
 */
public record Played(double from, double to, boolean hidden) {

    /** A stretch that was played in sight. */
    public Played(double from, double to) {
        this(from, to, false);
    }
}
