package org.yunyan.diagnostic;

import org.yunyan.bank.Asked;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/**
 * What a diagnosis asks now.
 *
 * @param number of the question, from 1
 * @param most there will be
 * @param asked null once it is over, so that there is a result instead
 */
public record DiagnosticQuestion(Id<Skill> skill, int number, int most, Asked asked) {

    /** Whether there is nothing more to ask. */
    public boolean isOver() {
        return asked == null;
    }
}
