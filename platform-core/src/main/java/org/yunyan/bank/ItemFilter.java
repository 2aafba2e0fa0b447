package org.yunyan.bank;

import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/**
 * Which questions of the bank are listed; null where anything will do.
 *
 * @param mine only those of whoever asks
 * @param difficulty 1 to 5
 * @param text that their prompt contains
 */
public record ItemFilter(
        boolean mine, Id<Skill> skill, ItemKind kind, ItemState state, Integer difficulty, String text) {

    /** Everything that is in use. */
    public static final ItemFilter ACTIVE = new ItemFilter(false, null, null, ItemState.ACTIVE, null, null);
}
