package org.yunyan.recommender;

import java.util.Objects;

/**
 * A skill and the level that a document leads to.
 *
 * @param skill code of the skill in the framework, for example {@code "T-A3"}; never blank
 * @param level the level reached by who finishes the document, 1 or more
 * @param name the skill in words, by which the document is found too; may be empty
 */
public record SkillLevel(String skill, int level, String name) {

    /** @throws IllegalArgumentException if the level is below 1 */
    public SkillLevel {
        Objects.requireNonNull(skill, "skill");
        name = Objects.requireNonNullElse(name, "");
        if (level < 1) {
            throw new IllegalArgumentException("A document leads to level 1 or more, not " + level);
        }
    }

    /** A skill without words. */
    public SkillLevel(String skill, int level) {
        this(skill, level, "");
    }
}
