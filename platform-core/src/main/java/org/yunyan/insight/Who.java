package org.yunyan.insight;

/** Which teachers a list shows. */
public enum Who {
    ALL,
    /** Who has studied or been awarded something in the year. */
    ACTIVE,
    /** Who is behind the even pace of the year, or has missed it; who misses most first. */
    BEHIND
}
