package org.yunyan.web.study;

import org.yunyan.study.UnitProgress;

/** Whether somebody has come to a point of a unit already. */
final class StudiedSoFar {

    private StudiedSoFar() {}

    /**
     * Whoever has studied as much as the unit asks for has come to all of its points, also to those that she has skipped.
     *
     * @param at second, or index of the section or page after which something is asked
     */
    static boolean reached(UnitPlace here, int at) {
        UnitProgress progress = here.enrolment().progress(here.unit().id());
        if (here.unit().kind().isMedia()) {
            if (progress.seconds() >= here.content().completion().secondsNeeded(here.unit())) {
                return true;
            }
            int before = Math.clamp(at - 1, 0, Math.max(0, here.unit().seconds() - 1));
            return progress.covered().stream().anyMatch(span -> span.from() <= before && before < span.to());
        }
        return progress.sections().contains(at);
    }
}
