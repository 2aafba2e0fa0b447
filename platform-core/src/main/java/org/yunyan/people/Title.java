package org.yunyan.people;

/** The talent ladder of clause 三(四), lowest rung first. */
public enum Title {
    NONE,
    /** 骨干教师 */
    BACKBONE,
    /** 学科名师 */
    SUBJECT_MASTER,
    /** 县级名师 */
    COUNTY_MASTER,
    /** 特级教师 */
    SPECIAL_GRADE,
    /** 正高级教师 */
    SENIOR
}
