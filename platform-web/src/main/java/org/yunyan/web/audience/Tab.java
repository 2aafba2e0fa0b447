package org.yunyan.web.audience;

/** What is looked at about the learners of a course. */
enum Tab {
    /** Who came how far. */
    FUNNEL(true),
    /** What is played, played again, and where people stop. */
    HEAT(true),
    /** What the answers say about the questions. */
    ITEMS(true),
    /** What learners say. */
    VOICES(true),
    /** One version beside the other. */
    VERSIONS(true),
    LEARNERS(false);

    private final boolean sheet;

    Tab(boolean sheet) {
        this.sheet = sheet;
    }

    /** Whether it can be had as a file. */
    boolean hasSheet() {
        return sheet;
    }
}
