package org.yunyan.catalogue;

/** What a submitted course is looked at for before it is published, each by somebody else. */
public enum Gate {
    /** Is it right, clear and fit for its learners? */
    CONTENT,
    /** Are its hours, level and mode worth what the credit rules will make of them (policy 三(六))? */
    CREDIT
}
