package org.yunyan.demand;

import org.yunyan.catalogue.Course;
import org.yunyan.people.Organisation;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/**
 * Teachers whose post asks for a level of a skill to which no course leads them.
 *
 * @param id names the need, the same for the county and each zone
 * @param level 1 to 4: the lowest level that nothing on offer leads to
 * @param stage of the teachers
 * @param subject their main subject
 * @param zone null for the whole county
 * @param people how many; never fewer than {@link Demand#FEWEST}
 * @param nearest what exists that comes nearest; null when nothing leads to the skill at all
 * @param writing who is writing a course for it; null while nobody is
 */
public record GapRow(
        String id,
        Id<Skill> skill,
        int level,
        Stage stage,
        Subject subject,
        Id<Organisation> zone,
        int people,
        Nearest nearest,
        Proposal writing) {

    /**
     * @param level the level that the course leads to
     * @param fits whether it is for their stage and subject, and only its level falls short
     */
    public record Nearest(Id<Course> course, String title, int level, boolean fits) {}
}
