package org.yunyan.fairness;

/** By what teachers are told apart in the report. */
public enum Dimension {
    /** Village and small town, or town: that of her school. */
    ZONE_TYPE,
    ZONE,
    STAGE,
    /** Her main subject. */
    SUBJECT,
    /** Whole years since she joined. It stands in for age, since no dates of birth are kept. */
    YEARS_IN_POST
}
