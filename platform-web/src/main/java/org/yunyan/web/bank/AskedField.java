package org.yunyan.web.bank;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.yunyan.bank.Answer;
import org.yunyan.bank.Asked;
import org.yunyan.bank.Criterion;
import org.yunyan.bank.ItemKind;
import org.yunyan.bank.Wording;
import org.yunyan.web.language.Words;
import org.yunyan.web.text.Bounds;

/**
 * One question of any kind, answered with the keyboard as well as by touch: options are chosen, partners and ranks are selected,
 * blanks are typed. Nothing has to be dragged.
 */
@StyleSheet("context://styles/exams.css")
public final class AskedField extends FieldSet {

    private static final int PAUSE = 600;

    private final Asked asked;
    private final RadioButtonGroup<Integer> one = new RadioButtonGroup<>();
    private final CheckboxGroup<Integer> several = new CheckboxGroup<>();
    private final List<Select<Integer>> places = new ArrayList<>();
    private final List<TextFieldBase<?, String>> texts = new ArrayList<>();
    private final Paragraph missing = new Paragraph();
    private transient Consumer<Answer> onChange = answer -> {};

    /** @param number that is shown before the question */
    public AskedField(int number, Asked asked) {
        super(Words.say(
                "bank.asked.prompt", number, Words.authored(asked.prompt().replace(Wording.GAP, "（　　）"))));
        this.asked = asked;
        addClassName("exam-question");
        getElement().setAttribute("data-kind", asked.kind().name());
        missing.addClassName("yy-quiz-missing");
        missing.getElement().setAttribute("role", "alert");
        switch (asked.kind()) {
            case SINGLE, TRUE_FALSE -> single();
            case MULTIPLE -> multiple();
            case MATCHING -> arranged(asked.partners());
            case ORDERING -> arranged(ranks());
            case FILL_IN, SHORT_ANSWER -> blanks();
            case ESSAY -> essay();
        }
        add(missing);
    }

    /** What is answered; null while nothing is. */
    public Answer answer() {
        Answer answer = switch (asked.kind()) {
            case SINGLE, TRUE_FALSE -> new Answer.Chosen(one.getValue() == null ? Set.of() : Set.of(one.getValue()));
            case MULTIPLE -> new Answer.Chosen(several.getValue());
            case MATCHING, ORDERING ->
                new Answer.Arranged(places.stream()
                        .map(place -> place.getValue() == null ? Answer.Arranged.NONE : place.getValue())
                        .toList());
            case FILL_IN, SHORT_ANSWER, ESSAY ->
                new Answer.Written(texts.stream().map(text -> text.getValue()).toList());
        };
        return answer.isEmpty() ? null : answer;
    }

    /** Shows what was answered before. */
    public void answer(Answer answer) {
        switch (answer) {
            case null -> {}
            case Answer.Chosen chosen -> {
                if (asked.kind() == ItemKind.MULTIPLE) {
                    several.setValue(chosen.options());
                } else {
                    chosen.options().stream().findFirst().ifPresent(one::setValue);
                }
            }
            case Answer.Arranged arranged -> {
                for (int i = 0; i < Math.min(places.size(), arranged.places().size()); i++) {
                    int place = arranged.places().get(i);
                    places.get(i).setValue(place == Answer.Arranged.NONE ? null : place);
                }
            }
            case Answer.Written written -> {
                for (int i = 0; i < Math.min(texts.size(), written.texts().size()); i++) {
                    texts.get(i).setValue(written.texts().get(i));
                }
            }
        }
    }

    /** Told with each change; null when the answer was taken back. */
    public void onChange(Consumer<Answer> listener) {
        onChange = listener;
    }

    /** Says that something has to be answered here. */
    public void miss() {
        missing.setText(Words.say("bank.asked.missing"));
    }

    /** What something is marked by; nothing without a rubric. */
    public static Component rubric(List<Criterion> rubric) {
        UnorderedList list = new UnorderedList();
        list.addClassName("yy-quiet");
        for (Criterion line : rubric) {
            list.add(new ListItem(Words.say(
                    "bank.asked.criterion",
                    Words.authored(line.title()),
                    line.points(),
                    Words.authored(line.description()))));
        }
        return list;
    }

    /** Puts the keyboard into it. */
    public void focus() {
        Component first = one.isAttached() ? one : several.isAttached() ? several : first();
        first.getElement().callJsFunction("focus");
    }

    private Component first() {
        return places.isEmpty() ? texts.getFirst() : places.getFirst();
    }

    private void single() {
        one.setAriaLabel(Words.authored(asked.prompt()));
        one.setItems(options());
        one.setItemLabelGenerator(option -> lettered(asked.options(), option));
        one.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        one.addValueChangeListener(change -> changed());
        add(one);
    }

    private void multiple() {
        several.setAriaLabel(Words.authored(asked.prompt()));
        several.setHelperText(Words.say("bank.asked.several"));
        several.setItems(options());
        several.setItemLabelGenerator(option -> lettered(asked.options(), option));
        several.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        several.addValueChangeListener(change -> changed());
        add(several);
    }

    private void arranged(List<String> offered) {
        Paragraph how = new Paragraph(
                Words.say(asked.kind() == ItemKind.MATCHING ? "bank.asked.matching" : "bank.asked.ordering"));
        how.addClassName("yy-quiet");
        add(how);
        for (String option : asked.options()) {
            Select<Integer> place = new Select<>();
            place.setLabel(Words.authored(option));
            place.setEmptySelectionAllowed(true);
            place.setEmptySelectionCaption(Words.say("bank.asked.choose"));
            place.setItems(IntStream.range(0, offered.size()).boxed().toList());
            place.setItemLabelGenerator(
                    at -> at == null ? Words.say("bank.asked.choose") : Words.authored(offered.get(at)));
            place.addValueChangeListener(change -> changed());
            places.add(place);
            add(place);
        }
    }

    private void blanks() {
        for (int i = 0; i < asked.blanks(); i++) {
            TextField text = new TextField(
                    asked.blanks() == 1 ? Words.say("bank.asked.answer") : Words.say("bank.asked.blank", i + 1));
            text.setValueChangeMode(ValueChangeMode.LAZY);
            text.setManualValidation(true);
            text.setValueChangeTimeout(PAUSE);
            text.addValueChangeListener(change -> changed());
            typed(text);
        }
    }

    private void essay() {
        add(new Paragraph(Words.say("bank.asked.essay")), rubric(asked.rubric()));
        TextArea text = new TextArea(Words.say("bank.asked.answer"));
        text.setMinHeight("10rem");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setManualValidation(true);
        text.setValueChangeTimeout(PAUSE);
        text.addValueChangeListener(change -> changed());
        typed(text);
    }

    private void typed(TextFieldBase<?, String> text) {
        texts.add(text);
        add(text);
    }

    /** Whether something is longer than it may be; that is not told to anybody. */
    public boolean isTooLong() {
        int most = asked.kind().longest();
        // Each field says so by itself.
        return !texts.stream().map(text -> Bounds.fits(text, most)).reduce(true, Boolean::logicalAnd);
    }

    private void changed() {
        missing.setText("");
        if (isTooLong()) {
            return;
        }
        onChange.accept(answer());
    }

    private List<Integer> options() {
        return IntStream.range(0, asked.options().size()).boxed().toList();
    }

    private List<String> ranks() {
        return IntStream.rangeClosed(1, asked.options().size())
                .mapToObj(rank -> Words.say("bank.asked.rank", rank))
                .toList();
    }

    static String lettered(List<String> options, int option) {
        return (char) ('A' + option) + ". " + Words.authored(options.get(option));
    }
}
