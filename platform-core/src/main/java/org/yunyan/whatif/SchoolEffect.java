package org.yunyan.whatif;

import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;

/** What other rules would do to the teachers of one school. */
public record SchoolEffect(Id<Organisation> school, String name, Effect effect) {}
