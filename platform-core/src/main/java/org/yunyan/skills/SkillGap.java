package org.yunyan.skills;

/**
 * The distance between what her post asks and what is shown.
 *
 * @param target 0 to 4; 0 when her post asks nothing
 * @param evidenced 0 to 4
 * @param weight how much the skill matters for her post
 */
public record SkillGap(Skill skill, int target, double evidenced, double weight) {

    /** Levels still to go; zero once the target is reached. */
    public double gap() {
        return Math.max(0, target - evidenced);
    }

    /** What gaps are sorted by. */
    public double weighted() {
        return weight * gap();
    }
}
