package org.yunyan.triage;

import java.math.BigDecimal;

/** From where on something is odd enough to be asked about. What holds is data ({@link Thresholds}); here is where it starts. */
public enum Threshold {
    /** Minutes that must have been studied during a training elsewhere. */
    OVERLAP_MINUTES(FlagKind.OVERLAP, "30", "5", "480"),
    /** Hour of the day at which a whole-day training has begun at the latest. */
    OVERLAP_BEGINS(FlagKind.OVERLAP, "9", "6", "12"),
    /** Hour of the day at which a whole-day training is over at the earliest. */
    OVERLAP_ENDS(FlagKind.OVERLAP, "17", "13", "22"),
    /** Hours (45 minutes) of training in presence on one day that are still possible. */
    OVERLAP_HOURS(FlagKind.OVERLAP, "10", "6", "20"),
    /** Minutes on one day that were played beside other studying and so not counted. */
    OVERLAP_NOT_COUNTED(FlagKind.OVERLAP, "20", "5", "600"),
    /** Minutes that several people must have studied at once on one device. */
    DEVICE_MINUTES(FlagKind.SHARED_DEVICE, "15", "5", "600"),
    /** So many people who begin on one device … */
    DEVICE_PEOPLE(FlagKind.SHARED_DEVICE, "4", "2", "50"),
    /** … within so many minutes. */
    DEVICE_WITHIN(FlagKind.SHARED_DEVICE, "10", "1", "120"),
    /** Percent of the registered hours in which a course is finished at the fastest. */
    SPEED_PERCENT(FlagKind.SPEED, "20", "1", "90"),
    /** Seconds that a question takes at least when all are answered right at the first try. */
    SPEED_QUESTION(FlagKind.SPEED, "2", "0.5", "30"),
    /** Questions from which on a quiz is looked at: a short one is quickly done. */
    SPEED_QUESTIONS(FlagKind.SPEED, "5", "2", "100"),
    /** Hours (60 minutes) of study and training on one day that are still human. */
    SPEED_HOURS(FlagKind.SPEED, "14", "8", "24"),
    /** Percent of a text that somebody else wrote before. */
    COPIED_PERCENT(FlagKind.COPIED_TEXT, "70", "30", "100"),
    /** Letters from which on a text is looked at: short praise is alike everywhere. */
    COPIED_LETTERS(FlagKind.COPIED_TEXT, "60", "20", "1000"),
    /**
     * Percent that two proofs have in common when they are laid upon each other. A page stored or scaled otherwise has more than 98
     * with itself; other certificates on one form were seen with 97.
     */
    SCAN_PERCENT(FlagKind.REUSED_SCAN, "98", "87", "100"),
    /** Seconds between two approvals that are still read. */
    STAMP_SECONDS(FlagKind.RUBBER_STAMP, "10", "2", "120"),
    /** Approvals in such haste, or without a file opened, from which on it is asked about. */
    STAMP_APPROVALS(FlagKind.RUBBER_STAMP, "15", "5", "500"),
    /** Percent of a claimant's approvals by one of several approvers. */
    STAMP_PAIR_PERCENT(FlagKind.RUBBER_STAMP, "90", "50", "100"),
    /** Approvals of one claimant from which on that percentage says something. */
    STAMP_PAIR_APPROVALS(FlagKind.RUBBER_STAMP, "8", "3", "200"),
    /** Last days of a year that are looked at. */
    BURST_DAYS(FlagKind.DEADLINE_BURST, "7", "1", "60"),
    /** Trainings in these days from which on it is asked about. */
    BURST_ENTRIES(FlagKind.DEADLINE_BURST, "20", "5", "1000"),
    /** One in how many such years would have as many by chance. */
    BURST_ODDS(FlagKind.DEADLINE_BURST, "10000", "20", "1000000"),
    /** Days in which she can answer before anything is confirmed; for all kinds. */
    ANSWER_DAYS(null, "7", "1", "60");

    private final FlagKind kind;
    private final BigDecimal standard;
    private final BigDecimal least;
    private final BigDecimal most;

    Threshold(FlagKind kind, String standard, String least, String most) {
        this.kind = kind;
        this.standard = new BigDecimal(standard);
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
    }

    /** Null when it holds for all kinds. */
    public FlagKind kind() {
        return kind;
    }

    /** What holds until an officer says otherwise. */
    public BigDecimal standard() {
        return standard;
    }

    /** The smallest value that can be set. */
    public BigDecimal least() {
        return least;
    }

    /** The greatest value that can be set. */
    public BigDecimal most() {
        return most;
    }

    boolean allows(BigDecimal value) {
        return value != null && value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
}
