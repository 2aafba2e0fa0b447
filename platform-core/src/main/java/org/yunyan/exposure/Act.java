package org.yunyan.exposure;

/** What a teacher does with something that was suggested to her, within {@link Exposures#JOINED_WITHIN}. */
public enum Act {
    /** She opened the course's page. */
    OPENED("opened"),
    /** She enrolled. */
    ENROLLED("enrolled"),
    /** She finished it. */
    COMPLETED("completed"),
    /** "Not for me". */
    REFUSED("refused");

    private final String field;

    Act(String field) {
        this.field = field;
    }

    /** Where {@link ShownItem} keeps the moment. */
    String field() {
        return field;
    }
}
