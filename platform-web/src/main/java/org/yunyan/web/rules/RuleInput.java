package org.yunyan.web.rules;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.yunyan.rules.RuleColumn;
import org.yunyan.web.language.Words;

/** One field of a rule set: what fits its kind of value, with what is wrong with it below. */
final class RuleInput {

    private final Component field;

    /** @param write is told the text of the field whenever somebody changes it */
    RuleInput(RuleColumn column, String text, Consumer<String> write) {
        String label = RuleWords.column(column.name());
        if (column.isYes()) {
            field = yes(label, text, write);
        } else if (column.isChoice()) {
            field = choice(label, column.type(), text, write);
        } else if (column.isChoices()) {
            field = choices(label, column.element(), text, write);
        } else {
            field = text(label, column, text, write);
        }
        ((HasValidation) field).setManualValidation(true);
    }

    Component field() {
        return field;
    }

    /** Shows what is wrong; nothing when the sentence is null. */
    void problem(String sentence) {
        HasValidation validated = (HasValidation) field;
        validated.setErrorMessage(sentence == null ? "" : sentence);
        validated.setInvalid(sentence != null);
    }

    private static Checkbox yes(String label, String text, Consumer<String> write) {
        Checkbox box = new Checkbox(label, Boolean.parseBoolean(text));
        changed(box, yes -> write.accept(yes.toString()));
        return box;
    }

    private static Select<Enum<?>> choice(String label, Class<?> type, String text, Consumer<String> write) {
        Select<Enum<?>> select = new Select<>();
        select.setLabel(label);
        List<Enum<?>> words = words(type);
        select.setItems(words);
        select.setItemLabelGenerator(word -> word == null ? "" : Words.of(word));
        select.setEmptySelectionAllowed(true);
        words.stream().filter(word -> word.name().equals(text)).forEach(select::setValue);
        changed(select, word -> write.accept(word == null ? "" : word.name()));
        return select;
    }

    private static MultiSelectComboBox<Enum<?>> choices(
            String label, Class<?> type, String text, Consumer<String> write) {
        MultiSelectComboBox<Enum<?>> box = new MultiSelectComboBox<>(label);
        List<Enum<?>> words = words(type);
        box.setItems(words);
        box.setItemLabelGenerator(Words::of);
        box.setPlaceholder(Words.say("rules.value.all"));
        Set<String> names = Set.of(text.split(","));
        box.setValue(words.stream().filter(word -> names.contains(word.name())).collect(Collectors.toSet()));
        changed(
                box,
                chosen -> write.accept(chosen.stream().map(Enum::name).sorted().collect(Collectors.joining(","))));
        return box;
    }

    private static TextField text(String label, RuleColumn column, String text, Consumer<String> write) {
        TextField field = new TextField(label);
        field.setValue(text);
        if (column.isNumber()) {
            field.getElement().setAttribute("inputmode", "decimal");
        }
        if (column.element() == String.class) {
            field.setHelperText(Words.say("rules.field.words"));
        }
        if (column.type() == java.time.LocalDate.class) {
            field.setHelperText(Words.say("rules.field.day"));
        }
        changed(field, write);
        return field;
    }

    /** Only what somebody does counts, not what the screen fills in. */
    private static <V> void changed(AbstractField<?, V> field, Consumer<V> told) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                told.accept(change.getValue());
            }
        });
    }

    private static List<Enum<?>> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .<Enum<?>>map(word -> (Enum<?>) word)
                .toList();
    }
}
