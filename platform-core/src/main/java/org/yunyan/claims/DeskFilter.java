package org.yunyan.claims;

import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;

/**
 * What a reviewer wants to see of her queue.
 *
 * @param unit only people under this unit; null for all
 * @param kind only claims of this kind; null for all
 */
public record DeskFilter(Id<Organisation> unit, ClaimKind kind) {

    public static final DeskFilter ALL = new DeskFilter(null, null);
}
