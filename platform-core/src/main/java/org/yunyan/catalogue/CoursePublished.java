package org.yunyan.catalogue;

import java.time.Instant;
import org.yunyan.shared.Id;

/** A version of a course has become what learners see. Delivered at least once; a newer version may overtake an older one. */
public record CoursePublished(Id<Course> course, int number, Instant at) {}
