package org.yunyan.skills;

import java.util.List;

/** Where somebody stands: an overview by area for the radar, and each skill with what shows it. */
public record Growth(List<Area> areas, List<Progress> skills) {

    public Growth {
        areas = List.copyOf(areas);
        skills = List.copyOf(skills);
    }

    /**
     * The mean over the skills of one area that her post asks for.
     *
     * @param target 0 to 4
     * @param evidenced 0 to 4, each skill counted up to its target at most, so that one strength does not hide a gap
     */
    public record Area(SkillArea area, double target, double evidenced) {}

    /** One skill, in the order of the framework. */
    public record Progress(SkillGap gap, List<Proof> proofs) {

        public Progress {
            proofs = List.copyOf(proofs);
        }
    }

    /**
     * A piece of evidence and what it is worth today.
     *
     * @param strength the share of its level that it proves, from 0 to 1; less with age
     */
    public record Proof(Evidence evidence, double strength) {}
}
