package org.yunyan.identity;

/** The columns of a roster, in any order; the required ones must be there. */
enum RosterColumn {
    NUMBER(true),
    NAME(true),
    SCHOOL(true),
    JOINED(true),
    STAGE(false),
    SUBJECT(false),
    SECOND(false),
    GRADES(false),
    TITLE(false),
    NOVICE(false),
    BORN(false);

    private final boolean required;

    RosterColumn(boolean required) {
        this.required = required;
    }

    boolean required() {
        return required;
    }
}
