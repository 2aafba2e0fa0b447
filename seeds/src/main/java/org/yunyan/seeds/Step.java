package org.yunyan.seeds;

/** What is planted, in this order. */
public enum Step {
    /** Skill framework, targets, credit rules. */
    GROUNDWORK(2),
    /** Units and people. */
    PEOPLE(6),
    /** Complete courses with their media. */
    COURSES(11),
    /** Pointers to things elsewhere. */
    LISTINGS(15),
    /** What people studied, and their ledgers and skills. */
    HISTORIES(70),
    RATINGS(74),
    /** Leave, notices, doubts and verdicts. */
    REGISTRY(76),
    /** Participation of people and schools. */
    FIGURES(90),
    /** Search and recommendation. */
    INDEX(100);

    private final int until;

    Step(int until) {
        this.until = until;
    }

    /** Percent of the work that lies before this step. */
    int from() {
        return ordinal() == 0 ? 0 : values()[ordinal() - 1].until;
    }

    /** Percent of the work once so much of this step is done. */
    int at(int done, int of) {
        return from() + (until - from()) * done / Math.max(of, 1);
    }
}
