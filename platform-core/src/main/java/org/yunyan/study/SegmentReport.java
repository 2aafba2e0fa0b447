package org.yunyan.study;

import java.util.List;
import java.util.stream.Collectors;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Hmac;
import org.yunyan.shared.Id;

/**
 * What a player has played since its last report. It may be sent late, again or out of order; the count comes out the same.
 *
 * @param session from {@link Study#open}
 * @param sequence number of the report in its session; the same number is the same report
 * @param played at most 200 stretches
 * @param rate playback speed, 1.0 being normal
 * @param position second where the player is now, to resume from
 * @param signature of {@link #text()} with the key of the session, in hexadecimal digits; null when it has none
 */
public record SegmentReport(
        Id<Course> course,
        Id<Unit> unit,
        String session,
        long sequence,
        List<Played> played,
        double rate,
        int position,
        String signature) {

    private static final double THOUSANDTHS = 1000;

    /** A report that is not signed yet. */
    public SegmentReport(
            Id<Course> course,
            Id<Unit> unit,
            String session,
            long sequence,
            List<Played> played,
            double rate,
            int position) {
        this(course, unit, session, sequence, played, rate, position, null);
    }

    /**
     * The text that is signed: course, unit, session, sequence, rate, position and the stretches, one a line. Rate and seconds
     * are whole thousandths, rounded half up; a stretch is {@code from-to}, with an {@code h} behind it when it was hidden, and
     * stretches are parted by commas. For example
     *
     * <pre>
     * course-7
     * unit-1
     * 0f8fad5b-d9cb-469f-a165-70867728950e
     * 17
     * 1500
     * 42
     * 12000-30500,30500-42000h
     * </pre>
     *
     * The lines end with a line feed each, except the last.
     */
    public String text() {
        String stretches = played.stream()
                .map(one -> thousandths(one.from()) + "-" + thousandths(one.to()) + (one.hidden() ? "h" : ""))
                .collect(Collectors.joining(","));
        return course + "\n" + unit + "\n" + session + "\n" + sequence + "\n" + thousandths(rate) + "\n" + position
                + "\n" + stretches;
    }

    /** The same, signed as a player signs it. */
    public SegmentReport signed(String key) {
        return new SegmentReport(course, unit, session, sequence, played, rate, position, Hmac.hex(key, text()));
    }

    private static long thousandths(double number) {
        return Math.round(number * THOUSANDTHS);
    }
}
