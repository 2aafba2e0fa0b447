package org.yunyan.claims;

import org.yunyan.identity.Role;
import org.yunyan.people.OrganisationKind;

/** The desks that a claim passes, in this order. */
public enum ReviewStep {
    SCHOOL(Role.SCHOOL_ADMIN, OrganisationKind.SCHOOL),
    ZONE(Role.SUPERVISOR, OrganisationKind.ZONE),
    COUNTY(Role.OFFICER, OrganisationKind.COUNTY);

    private final Role role;
    private final OrganisationKind kind;

    ReviewStep(Role role, OrganisationKind kind) {
        this.role = role;
        this.kind = kind;
    }

    /** Who reviews here. */
    public Role role() {
        return role;
    }

    /** On which kind of unit. */
    public OrganisationKind kind() {
        return kind;
    }
}
