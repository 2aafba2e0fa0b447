package org.yunyan.bank;

import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/**
 * An answer after it was looked at.
 *
 * @param share of the question that is right, 0 to 1; for a text with several blanks the share of right ones
 * @param waits whether a person has to mark it; its share is 0 until then
 * @param solution the right answer, in the places of her sheet; null for an essay
 */
public record Judged(Id<Item> item, Id<Skill> skill, double share, boolean waits, Answer solution, String explanation) {

    /** Whether all of it is right. */
    public boolean right() {
        return share >= 1;
    }
}
