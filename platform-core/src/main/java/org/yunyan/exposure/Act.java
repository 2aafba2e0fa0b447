package org.yunyan.exposure;

import java.time.Instant;
import java.util.List;

/** What a teacher does with something that she was shown, within {@link Exposures#JOINED_WITHIN}. */
public enum Act {
    /** She opened the course's page. */
    OPENED("opened"),
    /** She enrolled. */
    ENROLLED("enrolled", OPENED),
    /** She finished it. */
    COMPLETED("completed", ENROLLED, OPENED),
    /** "Not for me". */
    REFUSED("refused");

    private final String field;
    private final List<Act> after;

    Act(String field, Act... after) {
        this.field = field;
        this.after = List.of(after);
    }

    /** Where {@link ShownItem} keeps the moment. */
    String field() {
        return field;
    }

    /** What she did before it: it belongs to the list where that began, whatever has shown her the course since. */
    List<Act> after() {
        return after;
    }

    /** Whether it happens once with a course, so that it is noted with one list only. */
    boolean once() {
        return !after.isEmpty();
    }

    /** Whether it can begin with such a list, shown at that moment. */
    boolean begins(Place place, Instant shown, Instant at) {
        boolean answerable = this != REFUSED || place.suggested();
        return answerable && !shown.plus(place.begins()).isBefore(at);
    }
}
