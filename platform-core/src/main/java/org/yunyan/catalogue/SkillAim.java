package org.yunyan.catalogue;

import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/**
 * A skill that a course leads to.
 *
 * @param level 1 (入门) to 4 (引领), reached by who completes the course
 */
public record SkillAim(Id<Skill> skill, int level) {}
