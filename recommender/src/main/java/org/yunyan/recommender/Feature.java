package org.yunyan.recommender;

/**
 * What a suggestion can have for a person, each as an amount of 0 or more that is multiplied by its weight. The weight set by
 * hand is the judgement of people before there was anything to learn from, and what learning is pulled back to.
 */
public enum Feature {
    /** Somebody assigned it to her. An order is not a taste, so this weight is never learned. */
    ASSIGNED(3.0, false),
    /** Her own plan has it for now. A decision is not a taste, so this weight is never learned. */
    PLANNED(1.5, false),
    /** It closes a gap; once for each gap it closes. */
    GAP(1.0, true),
    /** It yields credits that she is missing. */
    SHORTFALL(0.45, true),
    /** Colleagues went on to it from what she studied. */
    WENT_ON(1.0, true),
    /** It is like what she studied last. */
    LIKE_STUDIED(0.3, true),
    /** It answers the goal she set in words. */
    MATCHES_GOAL(0.45, true),
    /** Its words and meaning are near those of her gaps. */
    SPEAKS_OF_GAPS(0.25, true),
    /** It is made for her main subject. */
    MAIN_SUBJECT(0.35, true),
    /** It is made for one of her second subjects. */
    SECOND_SUBJECT(0.2, true),
    /** It is made for every subject. */
    GENERAL_SUBJECT(0.1, true),
    /** It is made for a grade that she teaches. */
    OWN_GRADE(0.1, true),
    /** It has just been published. */
    NEW(0.3, true),
    /** Many study it. Little, so that it decides where nothing else does: co-study shares are small, and crowds would drown them. */
    POPULAR(0.01, true),
    /** Learners and reviewers think well of it. */
    QUALITY(0.2, true),
    /** It fits into the hours she has. */
    FITS_TIME(0.15, true),
    /** It can be studied here; a listing cannot. Never learned, since listings are not shown beside it. */
    CONTENT(0.3, false);

    private final double handSet;
    private final boolean learned;

    Feature(double handSet, boolean learned) {
        this.handSet = handSet;
        this.learned = learned;
    }

    /** The weight set by hand, above 0. */
    public double handSet() {
        return handSet;
    }

    /** Whether clicks and completions may change the weight. */
    public boolean learned() {
        return learned;
    }
}
