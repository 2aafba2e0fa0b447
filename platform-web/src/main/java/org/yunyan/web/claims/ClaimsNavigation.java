package org.yunyan.web.claims;

import org.yunyan.claims.Claim;
import org.yunyan.shared.Id;

/** The ways into claims from other screens. */
public final class ClaimsNavigation {

    static final String DESK = "registry/claims";

    private ClaimsNavigation() {}

    /** One claim as its reviewers see it. */
    public static String desk(Id<Claim> claim) {
        return DESK + "/" + claim;
    }
}
