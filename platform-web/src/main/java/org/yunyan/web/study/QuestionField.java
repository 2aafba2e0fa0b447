package org.yunyan.web.study;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yunyan.study.QuizPaper;
import org.yunyan.web.language.Words;

/** One question with its options: a choice of one, or of several, worked by arrows, space and tab as everywhere. */
final class QuestionField extends Div {

    private final RadioButtonGroup<Integer> one = new RadioButtonGroup<>();
    private final CheckboxGroup<Integer> several = new CheckboxGroup<>();
    private final boolean multiple;
    private final int count;

    QuestionField(int number, QuizPaper.Asked question) {
        multiple = question.multiple();
        count = question.options().size();
        addClassName("yy-question");
        List<Integer> options =
                IntStream.range(0, question.options().size()).boxed().toList();
        String prompt = Words.say("study.quiz.prompt", number, Words.authored(question.prompt()));
        if (multiple) {
            several.setLabel(prompt);
            several.setHelperText(Words.say("study.quiz.several"));
            several.setItems(options);
            several.setItemLabelGenerator(option -> option(question, option));
            several.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
            several.addValueChangeListener(change -> several.setInvalid(false));
            add(several);
        } else {
            one.setLabel(prompt);
            one.setItems(options);
            one.setItemLabelGenerator(option -> option(question, option));
            one.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            one.addValueChangeListener(change -> one.setInvalid(false));
            add(one);
        }
    }

    /** The chosen options; empty while nothing is chosen. */
    Set<Integer> chosen() {
        if (multiple) {
            return several.getValue();
        }
        return one.getValue() == null ? Set.of() : Set.of(one.getValue());
    }

    /** Chooses these options, as far as there are such. */
    void choose(Set<Integer> options) {
        Set<Integer> there = options.stream().filter(option -> option < count).collect(Collectors.toSet());
        if (multiple) {
            several.setValue(there);
        } else {
            there.stream().findFirst().ifPresent(one::setValue);
        }
    }

    /** Says that something has to be chosen here. */
    void miss() {
        one.setErrorMessage(Words.say("study.quiz.choose"));
        one.setInvalid(!multiple);
        several.setErrorMessage(Words.say("study.quiz.choose"));
        several.setInvalid(multiple);
    }

    void focus() {
        (multiple ? several : one).getElement().callJsFunction("focus");
    }

    static String option(QuizPaper.Asked question, int option) {
        return (char) ('A' + option) + ". " + Words.authored(question.options().get(option));
    }
}
