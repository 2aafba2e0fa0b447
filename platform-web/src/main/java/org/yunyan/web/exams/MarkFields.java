package org.yunyan.web.exams;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.bank.Criterion;
import org.yunyan.web.language.Words;
import org.yunyan.web.text.Bounds;

/** Points for each line of a rubric, some words, and a button that gives them. */
final class MarkFields extends Div {

    /** What is done with a mark. */
    @FunctionalInterface
    interface Give {
        void mark(List<Integer> points, String note);
    }

    private static final int NOTE_LENGTH = 1000;

    private final List<IntegerField> points = new ArrayList<>();
    private final TextArea note;

    MarkFields(List<Criterion> rubric, String noteLabel, String giveLabel, Give give) {
        addClassName("yy-stack");
        note = new TextArea(noteLabel);
        note.setManualValidation(true);
        note.addValueChangeListener(typed -> Bounds.fits(note, NOTE_LENGTH));
        note.setWidthFull();
        for (Criterion line : rubric) {
            IntegerField field =
                    new IntegerField(Words.say("exams.marking.points", Words.authored(line.title()), line.points()));
            field.setHelperText(Words.authored(line.description()));
            field.setMin(0);
            field.setMax(line.points());
            field.setStepButtonsVisible(true);
            points.add(field);
            add(field);
        }
        Button button = new Button(giveLabel, tap -> {
            if (Bounds.fits(note, NOTE_LENGTH)) {
                give.mark(given(), note.getValue());
            } else {
                note.focus();
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(note, button);
    }

    String note() {
        return note.getValue();
    }

    private List<Integer> given() {
        return points.stream().map(IntegerField::getValue).toList();
    }
}
