package org.yunyan.web.journey;

import java.util.regex.Pattern;

/** The commission's dashboard, as an officer reads it. */
final class Cockpit {

    private static final Pattern COMPLETIONS = Pattern.compile("([\\d,]+) 人次完成");
    private static final int LOOKS = 240;

    private final Visitor officer;

    Cockpit(Visitor officer) {
        this.officer = officer;
    }

    /** How many completions the year has, in the whole county. */
    int completions() {
        officer.open("cockpit");
        return JourneyTest.number(
                COMPLETIONS, officer.page().getByText(COMPLETIONS).first().innerText());
    }

    /** The figures follow within seconds. */
    void awaitCompletions(int atLeast) {
        int seen = completions();
        for (int look = 0; seen < atLeast; look++) {
            if (look == LOOKS) {
                throw new AssertionError("The cockpit stays at " + seen + " completions, not " + atLeast);
            }
            officer.page().waitForTimeout(500);
            seen = completions();
        }
    }
}
