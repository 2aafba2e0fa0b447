package org.yunyan.bank;

import java.util.List;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.skills.Skill;

/**
 * Which questions are asked: named ones, or so many at random of a skill and difficulty.
 *
 * @param items the named questions; empty to draw by skill
 * @param skill what the drawn questions show; null with named ones
 * @param easiest least difficulty, 1 to 5
 * @param hardest greatest difficulty, 1 to 5
 * @param count how many are asked; with named questions at most as many as there are
 */
public record Draw(List<Id<Item>> items, Id<Skill> skill, int easiest, int hardest, int count) {

    public static final int EASIEST = 1;
    public static final int HARDEST = 5;

    /** More are never asked by one draw. */
    public static final int MOST = 100;

    public Draw {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** All of the named questions. */
    public static Draw named(List<Id<Item>> items) {
        return new Draw(items, null, EASIEST, HARDEST, items.size());
    }

    /** So many questions of any difficulty that show this skill. */
    public static Draw of(Id<Skill> skill, int count) {
        return new Draw(List.of(), skill, EASIEST, HARDEST, count);
    }

    /** @throws Refused.Invalid {@code refused.bank.draw} when it can draw nothing, or too much */
    public Draw check() {
        boolean difficulty = easiest >= EASIEST && easiest <= hardest && hardest <= HARDEST;
        boolean source = skill != null || !items.isEmpty();
        if (!difficulty || !source || count < 1 || count > MOST || items.size() > MOST) {
            throw new Refused.Invalid("refused.bank.draw", MOST);
        }
        return this;
    }
}
