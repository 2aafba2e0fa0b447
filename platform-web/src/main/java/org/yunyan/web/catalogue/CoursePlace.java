package org.yunyan.web.catalogue;

import java.util.Optional;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.identity.Actor;
import org.yunyan.study.Enrolment;

/**
 * Who looks at the page of which course.
 *
 * @param version the one that she studies, or else the one that is offered
 * @param enrolment hers, if she ever enrolled
 */
public record CoursePlace(Actor reader, CourseVersion version, Optional<Enrolment> enrolment) {}
