package org.yunyan.fairness;

/** By what teachers are told apart in the report. */
public enum Dimension {
    /** Village and small town, or town: that of her school. */
    ZONE_TYPE,
    ZONE,
    STAGE,
    /** Her main subject. */
    SUBJECT,
    /** By the year of birth, of those whose roster tells it. */
    AGE,
    /** Whole years since she joined; it stands in for age where no roster tells a year of birth. */
    YEARS_IN_POST
}
