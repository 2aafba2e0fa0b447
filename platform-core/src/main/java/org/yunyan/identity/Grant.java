package org.yunyan.identity;

import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;

/** A role on one unit and on all that lies below it. */
public record Grant(Role role, Id<Organisation> on) {}
