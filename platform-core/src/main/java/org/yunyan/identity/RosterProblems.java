package org.yunyan.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file. */
final class RosterProblems {

    private final RosterWords words;
    private final List<RosterProblem> found = new ArrayList<>();

    RosterProblems(RosterWords words) {
        this.words = words;
    }

    void ofFile(long line, String what, String... args) {
        found.add(new RosterProblem(line, "", "roster." + what, List.of(args)));
    }

    void ofCell(RosterRow row, RosterColumn column, String what, String... args) {
        found.add(new RosterProblem(row.line(), words.title(column), "roster." + what, List.of(args)));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<RosterProblem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingLong(RosterProblem::line))
                .limit(RosterReport.MOST_PROBLEMS)
                .toList();
    }
}
