package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.yunyan.skills.Skill;
import org.yunyan.web.language.Words;

/** One question: what is asked, the options with the right ones ticked, why, and the skill that an answer shows. */
final class QuestionFields extends Section {

    private static final int PARAGRAPH = 2000;
    private static final int SENTENCE = 500;
    private static final int MOST_OPTIONS = 10;

    private final UnitDraft unit;
    private final QuestionDraft question;
    private final Runnable changed;
    private final Div options = new Div();

    QuestionFields(
            UnitDraft unit,
            QuestionDraft question,
            int number,
            List<Skill> framework,
            Runnable changed,
            Component moves) {
        this.unit = unit;
        this.question = question;
        this.changed = changed;
        addClassNames("yy-panel", "studio-question");
        Div head = new Div(new H3(Words.say("studio.question.number", number)), moves);
        head.addClassName("studio-panel-head");
        options.addClassName("studio-options");
        var prompt = Fields.text("prompt", question.prompt, PARAGRAPH, value -> {
            question.prompt = value;
            changed.run();
        });
        prompt.setId("field-prompt-" + number);
        Buffer.watch(prompt, Slots.of(unit, question, "prompt"));
        var why = Fields.text("explanation", question.explanation, PARAGRAPH, value -> {
            question.explanation = value;
            changed.run();
        });
        why.setId("field-explanation-" + number);
        Buffer.watch(why, Slots.of(unit, question, "explanation"));
        var skill = Fields.skill("question.skill", question.skill, framework, value -> {
            question.skill = value;
            changed.run();
        });
        add(head, prompt, options, why, skill);
        show();
    }

    private void show() {
        options.removeAll();
        for (int i = 0; i < question.options.size(); i++) {
            options.add(option(i));
        }
        if (question.options.size() < MOST_OPTIONS) {
            options.add(Fields.quiet(VaadinIcon.PLUS, Words.say("studio.option.add"), () -> {
                question.options.add(new OptionDraft("", false));
                show();
                changed.run();
            }));
        }
    }

    private Component option(int index) {
        OptionDraft option = question.options.get(index);
        String letter = String.valueOf((char) ('A' + index));
        TextField text = new TextField();
        text.setAriaLabel(Words.say("studio.option", letter));
        Buffer.watch(text, Slots.of(unit, question, "option/" + index));
        text.setPlaceholder(Words.say("studio.option", letter));
        text.setMaxLength(SENTENCE);
        text.setValue(option.text);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(Fields.PAUSE);
        text.addValueChangeListener(typed -> {
            option.text = typed.getValue();
            changed.run();
        });
        Checkbox right = new Checkbox(Words.say("studio.option.isRight"), option.right);
        right.setAriaLabel(Words.say("studio.option.isRightOf", letter));
        right.addValueChangeListener(ticked -> {
            option.right = ticked.getValue();
            changed.run();
        });
        Component remove = Fields.quiet(VaadinIcon.CLOSE_SMALL, "", () -> {
            question.options.remove(option);
            show();
            changed.run();
        });
        remove.getElement().setAttribute("aria-label", Words.say("studio.option.remove", letter));
        Div row = new Div(right, text, remove);
        row.addClassName("studio-option");
        return row;
    }
}
