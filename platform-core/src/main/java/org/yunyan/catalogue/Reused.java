package org.yunyan.catalogue;

import org.yunyan.shared.Id;

/**
 * Where a unit was taken from.
 *
 * @param unit of this course
 * @param from the course it was taken from
 * @param number of the version of that course
 * @param source the unit of that version
 */
public record Reused(Id<Unit> unit, Id<Course> from, int number, Id<Unit> source) {}
