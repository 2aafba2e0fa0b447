package org.yunyan.web.studio;

/** What questions are drawn for. */
enum DrawUse {
    /** A point of a unit: one draw. */
    RECALL(1, false),
    /** A test of a course. */
    TEST(10, false),
    /** The pre-test, which is judged at once: nothing that a person has to mark. */
    TEST_OUT(10, true);

    final int mostRows;
    final boolean atOnce;

    DrawUse(int mostRows, boolean atOnce) {
        this.mostRows = mostRows;
        this.atOnce = atOnce;
    }
}
