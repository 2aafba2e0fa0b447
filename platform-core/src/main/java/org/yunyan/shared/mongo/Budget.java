package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.exception.MongoServerError;

/**
 * What one command may cost. The store lives in the program it serves: a command that reads too much is refused with a clear
 * error, instead of taking the memory and the processors of everybody.
 */
final class Budget {

    /** Documents that a command may look at without an index that leads to them. */
    static final int SCANNED = 250_000;

    /** Documents that a command may sort without an index that has the order. */
    static final int SORTED = 100_000;

    private static final int QUERY_EXCEEDED_MEMORY = 292;
    private static final int NO_PLAN = 291;
    private static final int TIME = 50;

    private static final ThreadLocal<Budget> CURRENT = ThreadLocal.withInitial(() -> new Budget(0));

    private final long deadline;
    private int examined;

    private Budget(long milliseconds) {
        deadline = milliseconds > 0 ? System.nanoTime() + milliseconds * 1_000_000 : Long.MAX_VALUE;
    }

    /** Begins a command on this thread. @param milliseconds that it may take; 0 for any time */
    static void begin(long milliseconds) {
        CURRENT.set(new Budget(milliseconds));
    }

    static Budget current() {
        return CURRENT.get();
    }

    /** @throws MongoServerError code 50 when the time is over, 291 when too much was scanned */
    void examined(boolean scanned) {
        examined++;
        if (scanned && examined > SCANNED) {
            throw new MongoServerError(
                    NO_PLAN,
                    "NoQueryExecutionPlans",
                    "No index leads to what is asked, and more than " + SCANNED
                            + " documents would be scanned. Add an index, or use a MongoDB server");
        }
        if ((examined & 0xFF) == 0 && deadline != Long.MAX_VALUE && System.nanoTime() > deadline) {
            throw new MongoServerError(TIME, "MaxTimeMSExpired", "operation exceeded time limit");
        }
    }

    /** @throws MongoServerError code 292 when there are more than {@link #SORTED} */
    static void sorted(int documents) {
        if (documents > SORTED) {
            throw new MongoServerError(
                    QUERY_EXCEEDED_MEMORY,
                    "QueryExceededMemoryLimitNoDiskUseAllowed",
                    "More than " + SORTED
                            + " documents would be sorted in memory. Add an index that has the order, or a limit");
        }
    }
}
