package org.yunyan.identity;

import java.util.List;

/**
 * How the import of a roster went: it has problems and nothing was changed, or it has none and everything was.
 *
 * @param added people who were not known before
 * @param changed people who were
 * @param problems in the order of the file, at most {@link #MOST_PROBLEMS}
 */
public record RosterReport(int added, int changed, List<RosterProblem> problems) {

    /** Enough to see what is wrong; a file in the wrong form would have thousands. */
    public static final int MOST_PROBLEMS = 100;

    public RosterReport {
        problems = List.copyOf(problems);
    }

    /** How many people the import wrote. */
    public int imported() {
        return added + changed;
    }

    public boolean accepted() {
        return problems.isEmpty();
    }
}
