package org.yunyan.catalogue;

/** 培训级别, the pyramid of policy section 二, highest first. */
public enum TrainingLevel {
    NATIONAL,
    MUNICIPAL,
    COUNTY,
    SCHOOL;

    /** Whether this is county level or above, as the concentrated part of a cycle asks (三(六)). */
    public boolean countyOrAbove() {
        return this != SCHOOL;
    }
}
