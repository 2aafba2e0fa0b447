package org.yunyan.discussion;

/** As whom somebody speaks in the discussions of a course. */
public enum Voice {
    /** She studies it. */
    LEARNER,
    /** She wrote it. */
    TRAINER,
    /** She reviews the courses of the county. */
    REVIEWER;

    /** Whether her answers are those of the course, and she may take away what others wrote. */
    public boolean isOfTheCourse() {
        return this != LEARNER;
    }
}
