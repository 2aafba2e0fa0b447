package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.skills.Skill;
import org.yunyan.web.language.Words;

/** What the course is about, for whom, and what it is worth. */
final class AboutFields extends Div {

    private static final int TITLE = 120;
    private static final int PARAGRAPH = 2000;
    private static final int GRADES = 12;
    private static final int HALF = 50;
    private static final int WHOLE = 100;

    private final Draft draft;
    private final Runnable changed;

    AboutFields(Draft draft, List<Skill> framework, Runnable changed) {
        this.draft = draft;
        this.changed = changed;
        addClassName("studio-fields");
        TextField title = Fields.line("title", draft.title, TITLE, then(value -> draft.title = value));
        title.setRequiredIndicatorVisible(true);
        Buffer.watch(title, "title");
        TextArea summary = Fields.text("summary", draft.summary, PARAGRAPH, then(value -> draft.summary = value));
        Buffer.watch(summary, "summary");
        TextField tags = Fields.line(
                "tags", String.join("、", draft.tags), PARAGRAPH, then(value -> draft.tags = Slots.tags(value)));
        Buffer.watch(tags, "tags");
        TextField english = Fields.line("titleEn", draft.titleEn, 2 * TITLE, then(value -> draft.titleEn = value));
        Buffer.watch(english, "titleEn");
        tags.setHelperText(Words.say("studio.field.tags.how"));
        add(
                title,
                english,
                summary,
                outcomes(),
                row(
                        Fields.choice("subject", draft.subject, Subject.values(), then(v -> draft.subject = v)),
                        Fields.choice("level", draft.level, TrainingLevel.values(), then(v -> draft.level = v)),
                        Fields.choice("mode", draft.mode, TrainingMode.values(), then(v -> draft.mode = v))),
                stages(),
                row(grades(), hours()),
                new SkillRows(draft, framework, changed),
                tags,
                row(
                        Fields.number(
                                "percentOfMedia",
                                draft.percentOfMedia,
                                HALF,
                                WHOLE,
                                then(value -> draft.percentOfMedia = value)),
                        listing()));
    }

    private Component outcomes() {
        TextArea outcomes = Fields.text(
                "outcomes",
                String.join("\n", draft.outcomes),
                PARAGRAPH * 2,
                then(value -> draft.outcomes = Slots.parts(value, "\\R")));
        Buffer.watch(outcomes, "outcomes");
        outcomes.setHelperText(Words.say("studio.field.outcomes.how"));
        return outcomes;
    }

    private Component stages() {
        CheckboxGroup<Stage> stages = new CheckboxGroup<>(Words.say("studio.field.stages"));
        stages.setId("field-stages");
        stages.setItems(Stage.values());
        stages.setItemLabelGenerator(Words::of);
        stages.setValue(draft.stages);
        stages.addValueChangeListener(chosen -> {
            draft.stages = chosen.getValue();
            changed.run();
        });
        return stages;
    }

    private Component grades() {
        MultiSelectComboBox<Integer> grades = new MultiSelectComboBox<>(Words.say("studio.field.grades"));
        grades.setId("field-grades");
        grades.setItems(IntStream.rangeClosed(1, GRADES).boxed().toList());
        grades.setItemLabelGenerator(Words::grade);
        grades.setHelperText(Words.say("studio.field.grades.how"));
        grades.setValue(draft.grades);
        grades.addValueChangeListener(chosen -> {
            draft.grades = chosen.getValue();
            changed.run();
        });
        return grades;
    }

    private Component hours() {
        BigDecimalField hours = new BigDecimalField(Words.say("studio.field.hours"));
        hours.setId("field-hours");
        hours.setHelperText(Words.say("studio.field.hours.how"));
        hours.setValue(draft.hours);
        hours.addValueChangeListener(typed -> {
            draft.hours = typed.getValue() == null ? BigDecimal.ZERO : typed.getValue();
            changed.run();
        });
        return hours;
    }

    private Component listing() {
        Checkbox listing = new Checkbox(Words.say("studio.field.listing"), draft.listing);
        listing.setId("field-listingHasUnits");
        listing.setHelperText(Words.say("studio.field.listing.how"));
        listing.addValueChangeListener(ticked -> {
            draft.listing = ticked.getValue();
            changed.run();
        });
        return listing;
    }

    private <T> Consumer<T> then(Consumer<T> write) {
        return value -> {
            write.accept(value);
            changed.run();
        };
    }

    private static Component row(Component... fields) {
        Div row = new Div();
        row.addClassName("studio-row");
        Stream.of(fields).forEach(row::add);
        return row;
    }
}
