package org.yunyan.people;

/** 学段: the part of schooling in which a teacher teaches. */
public enum Stage {
    PRESCHOOL,
    PRIMARY,
    JUNIOR,
    SENIOR,
    VOCATIONAL,
    SPECIAL
}
