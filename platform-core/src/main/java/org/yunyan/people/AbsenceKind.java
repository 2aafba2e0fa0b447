package org.yunyan.people;

/** Why somebody owes less training than a whole span asks for. Which kinds count, and from how many days on, is rule data. */
public enum AbsenceKind {
    /** 病假 */
    SICK,
    /** 产假 */
    MATERNITY,
    /** 脱产进修 */
    STUDY,
    /** 借调 */
    SECONDED,
    /** 经批准免修 */
    EXEMPT,
    /** 离职或调出本县: not in service from that day on, and again when it has an end. */
    LEFT
}
