package org.yunyan.skills;

/**
 * What shows that somebody has a level, and how much of it one fresh piece proves. A level is proven once the pieces for it
 * add up to 1: an appraisal and a self-rating do, a course and a quiz do, self-rating alone never does.
 */
public enum EvidenceSource {
    /** A completed course that leads to the level. */
    COURSE(0.6),
    /** The share of right answers to the questions on the skill. */
    QUIZ(0.5),
    /** An adaptive diagnosis that she took over. */
    DIAGNOSTIC(0.7),
    /** What she thinks of herself. */
    SELF(0.2),
    /** What her school thinks of her. */
    APPRAISAL(0.8);

    private final double trust;

    EvidenceSource(double trust) {
        this.trust = trust;
    }

    double trust() {
        return trust;
    }
}
