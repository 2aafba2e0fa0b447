package org.yunyan.verdicts;

/** How a year or cycle ended. */
public enum Outcome {
    /** 合格: everything that was asked for is there. */
    MET,
    /** 不合格: something is missing, and the consequences follow. */
    MISSED,
    /** 免考核: nothing was asked for, since she was away or exempt all the time. */
    EXEMPT
}
