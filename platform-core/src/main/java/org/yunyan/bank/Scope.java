package org.yunyan.bank;

import java.util.Set;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.skills.Skill;

/**
 * What a question shows, and of whom it is asked.
 *
 * @param difficulty 1 (nearly everybody knows) to 5 (few do), as its author thinks
 * @param stages for which it makes sense; empty for all
 * @param subject for which it makes sense; {@link Subject#GENERAL} for all
 */
public record Scope(Id<Skill> skill, int difficulty, Set<Stage> stages, Subject subject) {

    public static final int USUAL = 3;

    public Scope {
        stages = stages == null ? Set.of() : Set.copyOf(stages);
        subject = subject == null ? Subject.GENERAL : subject;
        if (difficulty < Draw.EASIEST || difficulty > Draw.HARDEST) {
            throw new Refused.Invalid("refused.bank.difficulty", Draw.EASIEST, Draw.HARDEST);
        }
    }

    /** Of everybody, of middling difficulty. */
    public static Scope of(Id<Skill> skill) {
        return new Scope(skill, USUAL, Set.of(), Subject.GENERAL);
    }

    /** Whether it makes sense for somebody of this stage and subject; null where that does not matter. */
    public boolean suits(Stage stage, Subject other) {
        boolean inStage = stage == null || stages.isEmpty() || stages.contains(stage);
        return inStage && (other == null || subject == Subject.GENERAL || subject == other);
    }
}
