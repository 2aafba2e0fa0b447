package org.yunyan.skills;

/** The parts of the framework; one axis of the radar each. */
public enum SkillArea {
    ETHICS,
    KNOWLEDGE,
    TEACHING,
    ASSESSMENT,
    CARE,
    DIGITAL,
    GROWTH
}
