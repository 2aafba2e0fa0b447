package org.yunyan.study;

import java.time.Instant;
import java.util.List;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;

/**
 * How a course is doing, for its trainer and the officers.
 *
 * @param enrolled everybody who ever enrolled
 * @param funnel per unit of the offered version in order, where learners stop
 * @param at when it was counted; at most half a minute ago
 */
public record CourseFigures(
        int enrolled,
        int active,
        int left,
        int completed,
        List<UnitFigures> funnel,
        RatingSummary ratings,
        Instant at) {

    /**
     * @param opened learners who have opened the unit
     * @param done learners who have finished it
     */
    public record UnitFigures(Id<Unit> unit, String title, int opened, int done) {}
}
