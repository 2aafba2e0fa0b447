package org.yunyan.contact;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.yunyan.shared.Refused;

/**
 * A part of the day in the county's time, over midnight when it ends before it begins; empty when both are the same.
 *
 * @param from {@code HH:mm}, in it
 * @param until {@code HH:mm}, no longer in it
 */
public record Hours(String from, String until) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** @throws Refused.Invalid unless both are times of day */
    public Hours {
        from = CLOCK.format(time(from));
        until = CLOCK.format(time(until));
    }

    /** Whether the time lies in it. */
    public boolean contains(LocalTime time) {
        LocalTime begin = begin();
        LocalTime end = end();
        return begin.isBefore(end)
                ? !time.isBefore(begin) && time.isBefore(end)
                : !begin.equals(end) && (!time.isBefore(begin) || time.isBefore(end));
    }

    public LocalTime begin() {
        return LocalTime.parse(from, CLOCK);
    }

    public LocalTime end() {
        return LocalTime.parse(until, CLOCK);
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text == null ? "" : text.strip(), CLOCK);
        } catch (DateTimeParseException notATime) {
            throw new Refused.Invalid("refused.contact.time", text == null ? "" : text);
        }
    }
}
