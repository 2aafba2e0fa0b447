package org.yunyan.study;

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
 */
record OpenedUnit(
        String id, Id<Course> course, Id<Unit> unit, Instant opened, long spent, Instant spentAt, DeviceMark device) {

    OpenedUnit spend(long millis, Instant now) {
        return new OpenedUnit(id, course, unit, opened, spent + millis, now, device);
    }
}
