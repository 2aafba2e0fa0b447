package org.yunyan.web.study;

import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.study.Enrolment;

/**
 * Who is where: a unit of a course, opened by somebody who studies it.
 *
 * @param number version of the course she studies
 * @param content of that version, without right answers
 * @param enrolment as it was when she opened the unit
 */
public record UnitPlace(Actor actor, Id<Course> course, int number, Content content, Unit unit, Enrolment enrolment) {}
