package org.yunyan.shelves;

import java.time.Instant;

/**
 * How the co-study model stands: what teachers go on to, learnt from what others went on to.
 *
 * @param learnt when all of it was last learnt; null if it has not been since the start
 * @param histories from how many teachers' histories
 * @param since how many completions have come since, which count provisionally until all is learnt anew
 * @param learning whether that is going on
 * @param percent how far it is, 0 to 100; 100 if it is not going on
 * @param failed whether the last attempt failed; what was learnt before it serves on
 */
public record CoStudyState(Instant learnt, int histories, int since, boolean learning, int percent, boolean failed) {

    private static final int WHOLE = 100;
    private static final int FEW = 200;
    private static final int ONE_IN = 20;

    static CoStudyState empty() {
        return new CoStudyState(null, 0, 0, false, WHOLE, false);
    }

    CoStudyState began() {
        return new CoStudyState(learnt, histories, since, true, 0, false);
    }

    CoStudyState reached(int part) {
        return new CoStudyState(learnt, histories, since, true, part, false);
    }

    CoStudyState done(Instant now, int from, int arrivedMeanwhile) {
        return new CoStudyState(now, from, arrivedMeanwhile, false, WHOLE, false);
    }

    CoStudyState gaveUp() {
        return new CoStudyState(learnt, histories, since, false, WHOLE, true);
    }

    CoStudyState oneMore() {
        return new CoStudyState(learnt, histories, since + 1, learning, percent, failed);
    }

    /** Whether so much has come since that all should be learnt anew: 200 completions, or one for every 20 histories. */
    boolean isDue() {
        return !learning && !failed && learnt != null && since >= Math.max(FEW, histories / ONE_IN);
    }
}
