package org.yunyan.web.diagnostic;

import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/** Addresses of the diagnostic, for links on other screens. */
public final class DiagnosticNavigation {

    static final String OFFERS = "growth/diagnostic";

    private DiagnosticNavigation() {}

    /** The skills that can be diagnosed. */
    public static String offers() {
        return OFFERS;
    }

    /** The diagnosis of one skill. */
    public static String skill(Id<Skill> skill) {
        return OFFERS + "/" + skill.value();
    }
}
