package org.yunyan.people;

/** 学科: what a post teaches and what a resource is about. {@link #GENERAL} concerns every teacher (ethics, class-teacher work). */
public enum Subject {
    CHINESE,
    MATHS,
    ENGLISH,
    MORALITY,
    POLITICS,
    HISTORY,
    GEOGRAPHY,
    SCIENCE,
    PHYSICS,
    CHEMISTRY,
    BIOLOGY,
    IT,
    TECHNOLOGY,
    PE,
    MUSIC,
    ART,
    LABOUR,
    PRACTICE,
    MENTAL_HEALTH,
    KINDERGARTEN,
    VOCATIONAL,
    GENERAL
}
