package org.yunyan.web.studio;

import java.util.List;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/**
 * What whoever adds fields to the editor works with.
 *
 * @param draft what the fields write into
 * @param changed saves what was written
 */
record Writing(Draft draft, Id<Course> course, Actor actor, List<Skill> framework, Runnable changed) {}
