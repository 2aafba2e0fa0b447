package org.yunyan.study;

import java.util.List;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;

/**
 * What a player has played since its last report. It may be sent late, again or out of order; the count comes out the same.
 *
 * @param session from {@link Study#open}
 * @param sequence number of the report in its session; the same number is the same report
 * @param played at most 200 stretches
 * @param rate playback speed, 1.0 being normal
 * @param position second where the player is now, to resume from
 */
public record SegmentReport(
        Id<Course> course,
        Id<Unit> unit,
        String session,
        long sequence,
        List<Played> played,
        double rate,
        int position) {}
