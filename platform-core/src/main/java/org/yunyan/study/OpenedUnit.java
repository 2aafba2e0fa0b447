package org.yunyan.study;

import java.time.Duration;
import java.time.Instant;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;

/**
 * A session as the study clock keeps it.
 *
 * @param spent milliseconds of real time that what was granted in it takes at least
 * @param spentAt when something was granted in it last; when it was opened before that
 * @param device where it was opened; null when that is not known
 * @param taken milliseconds that what was granted took at the speed at which it was said to be played
 * @param heard when a player reported in it last; null before
 * @param sequence greatest number of a report
 * @param position second where the player was with that report
 */
record OpenedUnit(
        String id,
        Id<Course> course,
        Id<Unit> unit,
        Instant opened,
        long spent,
        Instant spentAt,
        DeviceMark device,
        long taken,
        Instant heard,
        long sequence,
        int position) {

    /** A player that says nothing for so long plays no more. */
    private static final Duration LIVE = Duration.ofSeconds(20);

    static OpenedUnit fresh(String id, Id<Course> course, Id<Unit> unit, Instant opened, DeviceMark device) {
        return new OpenedUnit(id, course, unit, opened, 0, opened, device, 0, null, 0, 0);
    }

    OpenedUnit spend(long millis, long atItsSpeed, Instant now) {
        return new OpenedUnit(
                id, course, unit, opened, spent + millis, now, device, taken + atItsSpeed, heard, sequence, position);
    }

    OpenedUnit hear(long number, int at, Instant now) {
        boolean late = isOvertaken(number);
        return new OpenedUnit(
                id,
                course,
                unit,
                opened,
                spent,
                spentAt,
                device,
                taken,
                now,
                late ? sequence : number,
                late ? position : at);
    }

    /** Whether a later report was heard already. */
    boolean isOvertaken(long number) {
        return heard != null && number < sequence;
    }

    boolean isLive(Instant now) {
        return heard != null && heard.plus(LIVE).isAfter(now);
    }

    boolean isFor(Id<Course> someCourse, Id<Unit> someUnit) {
        return course.equals(someCourse) && unit.equals(someUnit);
    }
}
