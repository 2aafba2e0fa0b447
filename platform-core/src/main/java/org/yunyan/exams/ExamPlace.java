package org.yunyan.exams;

import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;

/**
 * Who is at which test of which course.
 *
 * @param number version of the course she studies
 * @param unit the test, or {@link Exams#PRE_TEST}
 * @param done whether the test, or with the pre-test the course, is done already
 */
record ExamPlace(
        Actor actor, Id<Course> course, int number, Content content, Id<Unit> unit, ExamTerms terms, boolean done) {}
