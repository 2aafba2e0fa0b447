package org.yunyan.study;

/**
 * What the server made of a report.
 *
 * @param counted seconds that this report added (for a section or page: 1 when it was added)
 * @param total seconds (sections, pages) of the unit counted so far
 * @param of seconds (sections, pages) that the unit has
 * @param held message key why less was counted than reported, or null: {@code study.held.speed} (faster than allowed),
 *     {@code study.held.time} (more than the time that has passed, also when two devices play at once),
 *     {@code study.held.elsewhere} (another session plays now; this one counts only what it played before that),
 *     {@code study.held.hidden} (the unit counts only what is played in sight),
 *     {@code study.held.session} (unknown or older than seven days: open the unit again),
 *     {@code study.held.soon} (the section was shown too shortly; try again in {@code waitSeconds})
 * @param waitSeconds seconds until a section may be reported again; 0 otherwise
 * @param elsewhere what plays now, with {@code study.held.elsewhere}; null otherwise
 */
public record Counted(
        int counted,
        int total,
        int of,
        boolean unitDone,
        boolean courseDone,
        String held,
        int waitSeconds,
        Elsewhere elsewhere) {

    /** An answer to the session that plays. */
    public Counted(int counted, int total, int of, boolean unitDone, boolean courseDone, String held, int waitSeconds) {
        this(counted, total, of, unitDone, courseDone, held, waitSeconds, null);
    }
}
