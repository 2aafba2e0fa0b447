package org.yunyan.recollection;

import java.util.List;
import java.util.Set;
import org.yunyan.bank.Asked;

/**
 * What is asked at a point of a unit.
 *
 * @param point place in the unit's list of points
 * @param at second of a video or audio, else index of the section or page after which it is asked
 * @param pauses whether a video or audio stops there
 * @param asked the questions, without what is right
 * @param answered which of them she has answered, by their place
 */
public record Questions(int point, int at, boolean pauses, List<Asked> asked, Set<Integer> answered) {

    public Questions {
        asked = List.copyOf(asked);
        answered = Set.copyOf(answered);
    }

    /** Whether nothing is left to answer. */
    public boolean isAnswered() {
        return answered.size() >= asked.size();
    }
}
