package org.yunyan.catalogue;

import org.yunyan.bank.Draw;

/**
 * A point of a unit at which a learner recalls what she has just studied.
 *
 * @param at second of a video or audio, else index of the section or page after which it is asked
 * @param draw the questions asked there
 * @param pauses whether a video or audio stops there, so that she answers before she goes on
 */
public record Recall(int at, Draw draw, boolean pauses) {

    /** Nothing stops there. */
    public Recall(int at, Draw draw) {
        this(at, draw, false);
    }

    /** Where it is asked in this unit: once something was played, and at the end at the latest, so that everybody gets there. */
    public int in(Unit unit) {
        if (unit.kind().isMedia()) {
            return unit.seconds() > 0 ? Math.clamp(at, 1, unit.seconds()) : at;
        }
        return unit.parts() > 0 ? Math.clamp(at, 0, unit.parts() - 1) : at;
    }

    /** Whether it lies after the end of this unit, as far as that is known. */
    public boolean isBeyond(Unit unit) {
        return at > Math.max(1, in(unit));
    }
}
