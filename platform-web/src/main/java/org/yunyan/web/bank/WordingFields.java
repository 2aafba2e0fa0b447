package org.yunyan.web.bank;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.yunyan.bank.Criterion;
import org.yunyan.bank.ItemKind;
import org.yunyan.bank.Wording;
import org.yunyan.web.language.Words;

/** The fields of a question of one kind: what is asked, and rows for what is chosen, matched, ordered, filled in or marked. */
final class WordingFields extends Div {

    private static final int USUAL_POINTS = 10;
    private static final int MOST_POINTS = 100;

    private final ItemKind kind;
    private final TextArea prompt = new TextArea(Words.say("bank.field.prompt"));
    private final TextArea explanation = new TextArea(Words.say("bank.field.explanation"));
    private final Div rows = new Div();
    private final List<Row> all = new ArrayList<>();

    /** One row; which of its fields are shown depends on the kind. */
    private static final class Row {
        private final Checkbox right = new Checkbox();
        private final TextField text = new TextField();
        private final TextField other = new TextField();
        private final IntegerField points = new IntegerField();

        boolean isBlank() {
            return text.getValue().isBlank() && other.getValue().isBlank();
        }
    }

    WordingFields(Wording wording, boolean editable) {
        this.kind = wording.kind();
        addClassName("bank-fields");
        rows.addClassName("bank-rows");
        prompt.setId("bank-prompt");
        prompt.setValue(wording.prompt());
        prompt.setReadOnly(!editable);
        if (kind == ItemKind.FILL_IN) {
            prompt.setHelperText(Words.say("bank.field.gap", Wording.GAP));
        }
        explanation.setValue(wording.explanation());
        explanation.setReadOnly(!editable);
        add(prompt, new Paragraph(Words.say("bank.how." + kind.name())), rows);
        fill(wording);
        if (editable && kind != ItemKind.TRUE_FALSE && kind != ItemKind.SHORT_ANSWER) {
            Button more = new Button(Words.say("bank.row.add"), tap -> append());
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(more);
        }
        all.forEach(row -> Stream.of(row.text, row.other).forEach(field -> field.setReadOnly(!editable)));
        all.forEach(row -> row.right.setReadOnly(!editable));
        add(explanation);
    }

    /** What a new question of a kind starts from. */
    static Wording empty(ItemKind kind) {
        return kind == ItemKind.TRUE_FALSE
                ? Wording.choice(kind, "", List.of(Words.say("bank.true"), Words.say("bank.false")), Set.of(0), "")
                : new Wording(kind, "", null, null, null, null, null, "");
    }

    /** What stands in the fields; empty rows are left out. */
    Wording wording() {
        List<Row> filled = all.stream().filter(row -> !row.isBlank()).toList();
        List<String> texts =
                filled.stream().map(row -> row.text.getValue().strip()).toList();
        return switch (kind) {
            case SINGLE, MULTIPLE, TRUE_FALSE -> Wording.choice(kind, asked(), texts, right(filled), why());
            case MATCHING -> matching(filled);
            case ORDERING -> Wording.ordering(asked(), texts, why());
            case FILL_IN, SHORT_ANSWER ->
                Wording.filled(
                        kind, asked(), texts.stream().map(WordingFields::blank).toList(), why());
            case ESSAY ->
                Wording.essay(
                        asked(), filled.stream().map(WordingFields::criterion).toList(), why());
        };
    }

    private String asked() {
        return prompt.getValue().strip();
    }

    private String why() {
        return explanation.getValue().strip();
    }

    /** Right sides without a left one come last; they belong to none. */
    private Wording matching(List<Row> filled) {
        List<Row> pairs =
                filled.stream().filter(row -> !row.text.getValue().isBlank()).toList();
        List<String> partners = Stream.concat(
                        pairs.stream(),
                        filled.stream().filter(row -> row.text.getValue().isBlank()))
                .map(row -> row.other.getValue().strip())
                .toList();
        return Wording.matching(
                asked(), pairs.stream().map(row -> row.text.getValue().strip()).toList(), partners, why());
    }

    private static Set<Integer> right(List<Row> filled) {
        Set<Integer> right = new HashSet<>();
        for (int i = 0; i < filled.size(); i++) {
            if (filled.get(i).right.getValue()) {
                right.add(i);
            }
        }
        return right;
    }

    private static Wording.Blank blank(String words) {
        return new Wording.Blank(Stream.of(words.split("[|｜]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList());
    }

    private static Criterion criterion(Row row) {
        int points = Objects.requireNonNullElse(row.points.getValue(), 0);
        return new Criterion(row.text.getValue().strip(), row.other.getValue().strip(), points);
    }

    private void fill(Wording wording) {
        int there = Math.max(
                Math.max(wording.options().size(), wording.partners().size()),
                Math.max(wording.blanks().size(), wording.rubric().size()));
        int least = kind == ItemKind.SHORT_ANSWER || kind == ItemKind.ESSAY ? 1 : kind == ItemKind.TRUE_FALSE ? 2 : 4;
        for (int i = 0; i < Math.max(there, least); i++) {
            Row row = append();
            if (i < wording.options().size()) {
                row.text.setValue(wording.options().get(i));
                row.right.setValue(wording.right().contains(i));
            }
            if (i < wording.partners().size()) {
                row.other.setValue(wording.partners().get(i));
            }
            if (i < wording.blanks().size()) {
                row.text.setValue(String.join(" | ", wording.blanks().get(i).accepted()));
            }
            if (i < wording.rubric().size()) {
                row.text.setValue(wording.rubric().get(i).title());
                row.other.setValue(wording.rubric().get(i).description());
                row.points.setValue(wording.rubric().get(i).points());
            }
        }
    }

    private Row append() {
        Row row = new Row();
        int number = all.size() + 1;
        row.text.setLabel(Words.say("bank.row." + kind.name(), number));
        Div line = new Div(row.text);
        line.addClassName("bank-row");
        if (kind.isChoice()) {
            row.right.setLabel(Words.say("bank.row.right"));
            row.right.setAriaLabel(Words.say("bank.row.rightOf", number));
            line.add(row.right);
        } else if (kind == ItemKind.MATCHING || kind == ItemKind.ESSAY) {
            row.other.setLabel(Words.say("bank.row.other." + kind.name(), number));
            line.add(row.other);
        }
        if (kind == ItemKind.ESSAY) {
            row.points.setLabel(Words.say("bank.row.points"));
            row.points.setMin(1);
            row.points.setMax(MOST_POINTS);
            row.points.setValue(USUAL_POINTS);
            line.add(row.points);
        }
        all.add(row);
        rows.add(line);
        return row;
    }
}
