package org.yunyan.web.verdicts;

import org.yunyan.shared.Id;
import org.yunyan.verdicts.Verdict;

/** The ways into verdicts from other screens. */
public final class VerdictsNavigation {

    private VerdictsNavigation() {}

    /** One verdict at the desk. */
    public static String verdict(Id<Verdict> id) {
        return VerdictScreen.address(id);
    }
}
