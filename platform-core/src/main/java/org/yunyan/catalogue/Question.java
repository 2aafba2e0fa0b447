package org.yunyan.catalogue;

import java.util.List;
import java.util.Set;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/**
 * A question of a quiz with one or several right options.
 *
 * @param correct indexes of the right options, from 0; empty where the answers are withheld from a learner
 * @param explanation shown after answering; null where withheld
 * @param skill what the answer gives evidence of, or null
 */
public record Question(
        Id<Question> id,
        String prompt,
        List<String> options,
        Set<Integer> correct,
        String explanation,
        Id<Skill> skill) {

    public Question {
        options = options == null ? List.of() : List.copyOf(options);
        correct = correct == null ? Set.of() : Set.copyOf(correct);
    }

    /** Right only when exactly the right options are chosen. */
    public boolean isRight(Set<Integer> chosen) {
        return !correct.isEmpty() && correct.equals(chosen);
    }

    /** How many options have to be chosen matters to a learner: one, or several. */
    public boolean isMultiple() {
        return correct.size() > 1;
    }

    Question withheld() {
        return new Question(id, prompt, options, Set.of(), null, skill);
    }
}
