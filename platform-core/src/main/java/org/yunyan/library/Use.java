package org.yunyan.library;

import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;

/**
 * A place where a file is shown or played.
 *
 * @param title of the course
 * @param unitTitle of the unit
 * @param published whether learners see it there now; otherwise only the draft shows it
 */
public record Use(Id<Course> course, String title, Id<Unit> unit, String unitTitle, boolean published) {}
