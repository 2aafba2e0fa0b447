package org.yunyan.recommender;

import java.util.Optional;

/**
 * A part of a score.
 *
 * @param fact name of the fact that it rests on; taking the fact away takes away every contribution of that name
 * @param personal true for facts of the person, which lift many documents at once; false for facts of the document alone
 * @param value what it adds, 0 or more
 * @param reason the fact in the form in which it can be told, if it can
 */
record Contribution(String fact, boolean personal, double value, Optional<Reason> reason) {

    static Contribution untold(String fact, double value) {
        return new Contribution(fact, false, value, Optional.empty());
    }

    static Contribution ofPerson(String fact, double value, Reason reason) {
        return new Contribution(fact, true, value, Optional.of(reason));
    }

    static Contribution ofDocument(String fact, double value, Reason reason) {
        return new Contribution(fact, false, value, Optional.of(reason));
    }
}
