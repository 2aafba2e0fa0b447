package org.yunyan.web.demand;

/** Address of the board, for links on other screens. */
public final class DemandNavigation {

    static final String DEMAND = "demand";

    private DemandNavigation() {}

    /** The whole board. */
    public static String board() {
        return DEMAND;
    }
}
