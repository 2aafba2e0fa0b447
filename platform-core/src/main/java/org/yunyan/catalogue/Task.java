package org.yunyan.catalogue;

import java.util.List;
import org.yunyan.bank.Criterion;

/**
 * An assignment; what is to be done stands in the unit's text.
 *
 * @param rubric what is looked at, and for how many points
 * @param peers works of others that each learner reviews; 0 means that the trainer alone marks
 * @param percentToPass least percentage of the rubric's points that passes, 1 to 100
 */
public record Task(List<Criterion> rubric, int peers, int percentToPass) {

    public Task {
        rubric = rubric == null ? List.of() : List.copyOf(rubric);
    }
}
