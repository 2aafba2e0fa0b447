package org.yunyan.study;

import org.yunyan.catalogue.Course;
import org.yunyan.shared.Id;

/** A course that a person has completed, and the version she studied. */
public record CompletedCourse(Id<Course> course, int number, Completion completion) {}
