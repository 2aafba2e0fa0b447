package org.yunyan.catalogue;

/** 研修形式: how a training is held. */
public enum TrainingMode {
    ONLINE,
    /** 集中: in one place at one time. */
    CONCENTRATED,
    /** 跟岗: at another school, beside an experienced teacher. */
    SHADOWING,
    /** 校本: organised by the school itself. */
    SCHOOL_BASED,
    BLENDED,
    SELF_STUDY;

    /** Whether people meet for it, so that a run of it has days, a place and seats; what is online or read alone has none. */
    public boolean isMetFor() {
        return this != ONLINE && this != SELF_STUDY;
    }
}
