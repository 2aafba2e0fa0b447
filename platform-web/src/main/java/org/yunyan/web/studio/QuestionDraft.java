package org.yunyan.web.studio;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yunyan.catalogue.Question;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/** A question while it is being written. */
final class QuestionDraft {

    private static final int USUAL_OPTIONS = 4;

    final Id<Question> id;
    final List<OptionDraft> options = new ArrayList<>();
    String prompt = "";
    String explanation = "";
    Id<Skill> skill;

    private QuestionDraft(Id<Question> id) {
        this.id = id;
    }

    static QuestionDraft fresh() {
        QuestionDraft draft = new QuestionDraft(Id.fresh());
        for (int i = 0; i < USUAL_OPTIONS; i++) {
            draft.options.add(new OptionDraft("", false));
        }
        return draft;
    }

    static QuestionDraft of(Question question) {
        QuestionDraft draft = new QuestionDraft(question.id());
        draft.prompt = question.prompt();
        draft.explanation = question.explanation();
        draft.skill = question.skill();
        for (int i = 0; i < question.options().size(); i++) {
            draft.options.add(new OptionDraft(
                    question.options().get(i), question.correct().contains(i)));
        }
        return draft;
    }

    /** The question as it stands; rows for options that were left empty are no options. */
    Question question() {
        List<OptionDraft> given =
                options.stream().filter(option -> !option.text.isBlank()).toList();
        Set<Integer> correct = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).right) {
                correct.add(i);
            }
        }
        return new Question(
                id, prompt, given.stream().map(option -> option.text).toList(), correct, explanation, skill);
    }
}
