package org.yunyan.delivery;

/** What a group may hear of: nothing about anybody in it. */
public enum RobotNews {
    /** A new course for its stages, when it is published. */
    COURSES,
    /** The courses of the week, on the county's day. */
    WEEK
}
