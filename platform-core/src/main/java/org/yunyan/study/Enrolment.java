package org.yunyan.study;

import java.time.Instant;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A teacher and a course that she chose herself.
 *
 * @param id {@code person:course}, so nobody enrols twice
 * @param number version of the course she studies, the one offered when she enrolled
 * @param units by unit id; a unit not yet opened is absent
 * @param last the unit opened last, to resume from; null before
 * @param lastAt when she last did something here
 * @param completion null until completed
 * @param pending whether the completion has still to be told to the other rooms
 * @param version changes with every write
 */
public record Enrolment(
        @BsonId String id,
        Id<Person> person,
        Id<Course> course,
        int number,
        Instant enrolled,
        EnrolmentState state,
        Map<String, UnitProgress> units,
        Id<Unit> last,
        Instant lastAt,
        Completion completion,
        boolean pending,
        long version) {

    public Enrolment {
        units = units == null ? Map.of() : Map.copyOf(units);
    }

    static String key(Id<Person> person, Id<Course> course) {
        return person.value() + ":" + course.value();
    }

    /** How far a unit is; the empty progress when it was never opened. */
    public UnitProgress progress(Id<Unit> unit) {
        return units.getOrDefault(unit.value(), UnitProgress.NONE);
    }

    /** How many units are done. */
    public long unitsDone() {
        return units.values().stream().filter(UnitProgress::done).count();
    }

    public boolean isCompleted() {
        return state == EnrolmentState.COMPLETED;
    }
}
