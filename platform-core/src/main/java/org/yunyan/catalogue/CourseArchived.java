package org.yunyan.catalogue;

import java.time.Instant;
import org.yunyan.shared.Id;

/** A course is no longer offered. Delivered once, best effort: readers of the catalogue leave it out anyway. */
public record CourseArchived(Id<Course> course, Instant at) {}
