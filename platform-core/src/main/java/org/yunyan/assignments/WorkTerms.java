package org.yunyan.assignments;

import java.util.List;
import org.yunyan.bank.Criterion;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Task;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/**
 * What a work has to be.
 *
 * @param peers reviews that each gives and gets
 */
record WorkTerms(String title, List<Criterion> rubric, int peers, int percentToPass) {

    private static final int ACCEPTED = 100;

    static WorkTerms of(Catalogue catalogue, Work work) {
        return of(catalogue.version(work.course(), work.number()).content(), work.unit());
    }

    static WorkTerms of(Content content, Id<Unit> unit) {
        if (unit.equals(Assignments.IN_CLASS)) {
            return new WorkTerms(content.title(), List.of(), 0, ACCEPTED);
        }
        Task task = content.unit(unit).task();
        if (task == null) {
            throw new Refused.Invalid("refused.assignments.none");
        }
        return new WorkTerms(content.unit(unit).title(), task.rubric(), task.peers(), task.percentToPass());
    }

    int most() {
        return Criterion.most(rubric);
    }
}
