package org.yunyan.notebook;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A bookmark or a note at a place of a unit.
 *
 * @param courseTitle as it was when she wrote
 * @param unitTitle as it was when she wrote
 * @param at second of a video or audio, index of a section or page, 0 for other kinds
 * @param text empty for a bookmark
 */
public record Jotting(
        @BsonId Id<Jotting> id,
        Id<Person> person,
        Id<Course> course,
        String courseTitle,
        Id<Unit> unit,
        String unitTitle,
        UnitKind kind,
        int at,
        String text,
        Instant made,
        Instant changed) {

    /** Whether it only marks the place. */
    public boolean isBookmark() {
        return text.isEmpty();
    }

    Jotting saying(String words, Instant now) {
        return new Jotting(id, person, course, courseTitle, unit, unitTitle, kind, at, words, made, now);
    }
}
