package org.yunyan.study;

import java.time.Duration;
import java.time.Instant;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;

/**
 * One opening of a unit and what was counted in it, for those who look whether it could have been so.
 *
 * @param until when something was counted last; {@code opened} when nothing was. A report that waited on an offline phone
 *     makes it later than the study itself
 * @param spent real time that what was counted takes at least; it lies somewhere between {@code opened} and {@code until}
 * @param device null when the browser keeps no cookie of ours
 */
public record Sitting(
        String session,
        Id<Course> course,
        Id<Unit> unit,
        Instant opened,
        Instant until,
        Duration spent,
        DeviceMark device) {}
