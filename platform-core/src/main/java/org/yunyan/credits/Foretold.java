package org.yunyan.credits;

import java.util.List;
import org.yunyan.rules.Sentence;

/**
 * What evidence would become if it entered the ledger now.
 *
 * @param effect what it would do for her
 * @param steps how that comes about, one sentence after the other
 */
public record Foretold(CreditEffect effect, List<Sentence> steps) {

    public Foretold {
        steps = List.copyOf(steps);
    }
}
