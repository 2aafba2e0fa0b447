package org.yunyan.study;

import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;

/**
 * That a section of a document has been shown.
 *
 * @param session from {@link Study#open}
 * @param section index into {@link Unit#sections()}
 */
public record SectionReport(Id<Course> course, Id<Unit> unit, String session, int section) {}
