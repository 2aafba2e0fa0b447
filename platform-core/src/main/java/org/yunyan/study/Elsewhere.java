package org.yunyan.study;

import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;

/**
 * What plays now instead of the session that was told so.
 *
 * @param sameDevice whether it plays in another tab of the same browser
 */
public record Elsewhere(Id<Course> course, Id<Unit> unit, boolean sameDevice) {}
