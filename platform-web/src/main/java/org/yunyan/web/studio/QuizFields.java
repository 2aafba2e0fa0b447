package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Collections;
import java.util.List;
import org.yunyan.skills.Skill;
import org.yunyan.web.language.Words;

/** The questions of a quiz, its pass mark and attempts. */
final class QuizFields extends Div {

    private static final int WHOLE = 100;
    private static final int MOST_ATTEMPTS = 10;

    private final UnitDraft unit;
    private final List<Skill> framework;
    private final Runnable changed;
    private final Div questions = new Div();

    QuizFields(UnitDraft unit, List<Skill> framework, Runnable changed) {
        this.unit = unit;
        this.framework = framework;
        this.changed = changed;
        addClassName("studio-quiz");
        questions.addClassName("studio-quiz");
        Div rules = new Div(
                Fields.number("passPercent", unit.unit().percentToPass(), 1, WHOLE, value -> {
                    unit.passPercent = value;
                    changed.run();
                }),
                Fields.number("attempts", unit.unit().attemptsADay(), 1, MOST_ATTEMPTS, value -> {
                    unit.attempts = value;
                    changed.run();
                }));
        rules.addClassName("studio-row");
        add(rules, questions, Fields.quiet(VaadinIcon.PLUS, Words.say("studio.question.add"), this::append));
        show();
    }

    private void append() {
        unit.questions.add(QuestionDraft.fresh());
        show();
        changed.run();
    }

    private void show() {
        questions.removeAll();
        for (int i = 0; i < unit.questions.size(); i++) {
            questions.add(question(i));
        }
    }

    private Component question(int index) {
        QuestionDraft question = unit.questions.get(index);
        int last = unit.questions.size() - 1;
        Div moves = new Div();
        moves.addClassName("yy-chips");
        if (index > 0) {
            moves.add(Fields.quiet(VaadinIcon.ARROW_UP, Words.say("studio.up"), () -> swap(index, index - 1)));
        }
        if (index < last) {
            moves.add(Fields.quiet(VaadinIcon.ARROW_DOWN, Words.say("studio.down"), () -> swap(index, index + 1)));
        }
        moves.add(Fields.quiet(VaadinIcon.TRASH, Words.say("studio.question.remove", index + 1), () -> {
            unit.questions.remove(index);
            show();
            changed.run();
        }));
        return new QuestionFields(unit, question, index + 1, framework, changed, moves);
    }

    private void swap(int one, int other) {
        Collections.swap(unit.questions, one, other);
        show();
        changed.run();
    }
}
