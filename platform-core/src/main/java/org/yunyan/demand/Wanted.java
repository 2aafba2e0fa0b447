package org.yunyan.demand;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that teachers looked for in vain, or asked for.
 *
 * @param id names the topic
 * @param words as somebody typed them
 * @param people how many different people in the months that are kept
 * @param wishes how many of them asked for a course
 * @param nothingFound how many of them found nothing; the others found something and chose nothing
 * @param weeks how many looked for it in each week, oldest first
 * @param groups who they are; a group of fewer than {@link Demand#FEWEST} is not told
 * @param notes what those who asked wrote, without their names; newest first
 * @param writing who is writing a course for it; null while nobody is
 */
public record Wanted(
        String id,
        String words,
        int people,
        int wishes,
        int nothingFound,
        List<Week> weeks,
        List<Group> groups,
        List<String> notes,
        Proposal writing) {

    public Wanted {
        weeks = weeks == null ? List.of() : List.copyOf(weeks);
        groups = groups == null ? List.of() : List.copyOf(groups);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /** @param monday the first day of the week */
    public record Week(LocalDate monday, int people) {}

    /** @param value name of a stage or subject, or id of a zone */
    public record Group(Kind kind, String value, int people) {

        /** By what people are told apart. */
        public enum Kind {
            STAGE,
            SUBJECT,
            ZONE
        }
    }
}
