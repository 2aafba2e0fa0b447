package org.yunyan.recommender;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A side of a document that search can be narrowed by, with counts. */
public enum Facet {
    SUBJECT,
    STAGE,
    GRADE,
    LEVEL,
    MODE,
    SKILL,
    /** Bands of study hours; the values are {@link Filter.Range} in words, see {@link #bands()}. */
    HOURS,
    /** Bands of credits; the values are {@link Filter.Range} in words, see {@link #bands()}. */
    CREDITS;

    private static final List<Filter.Range> BANDS =
            Stream.of("-1", "1-3", "3-8", "8-").map(Filter.Range::of).toList();

    /** Returns the bands that hours and credits are counted in; together they cover everything once. */
    public static List<Filter.Range> bands() {
        return BANDS;
    }

    /** Returns the band of a number of hours or credits. */
    public static Filter.Range band(BigDecimal value) {
        return BANDS.stream().filter(band -> band.contains(value)).findFirst().orElseThrow();
    }
}
