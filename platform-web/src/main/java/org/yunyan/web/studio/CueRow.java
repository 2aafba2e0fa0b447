package org.yunyan.web.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.LongConsumer;
import org.yunyan.library.Captions;
import org.yunyan.library.Cue;
import org.yunyan.library.CueProblem;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;

/** One cue: its times, its words, what is wrong with it, and what can be done. */
final class CueRow extends Section {

    private static final int TEXT = 500;

    CueRow(Cue cue, int index, boolean hasNext, List<CueProblem> problems, CaptionsScreen screen) {
        addClassName("studio-cue");
        getElement().setAttribute("aria-label", Words.say("captions.cue", index + 1));
        TextField start =
                time("captions.start", cue.start(), at -> screen.write(index, new Cue(at, cue.end(), cue.text())));
        TextField end =
                time("captions.end", cue.end(), at -> screen.write(index, new Cue(cue.start(), at, cue.text())));
        TextArea text = new TextArea(Words.say("captions.text"));
        text.setMaxLength(TEXT);
        text.setValue(cue.text());
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        text.addValueChangeListener(typed -> screen.write(index, new Cue(cue.start(), cue.end(), typed.getValue())));
        Div times = new Div(start, end);
        times.addClassName("studio-cue-times");
        Div buttons = new Div(
                button(VaadinIcon.PLAY, "captions.play", index, () -> screen.play(index)),
                button(VaadinIcon.SPLIT, "captions.split", index, () -> screen.split(index)));
        buttons.addClassName("yy-chips");
        if (hasNext) {
            buttons.add(button(VaadinIcon.COMPRESS, "captions.merge", index, () -> screen.merge(index)));
        }
        buttons.add(button(VaadinIcon.TRASH, "captions.remove", index, () -> screen.remove(index)));
        add(times, text, buttons);
        problems.forEach(problem -> add(problem(problem)));
    }

    private static TextField time(String key, long millis, LongConsumer write) {
        TextField field = new TextField(Words.say(key));
        field.setValue(Captions.time(millis));
        field.addValueChangeListener(typed -> {
            try {
                write.accept(Captions.millis(typed.getValue()));
            } catch (Refused.Invalid no) {
                field.setErrorMessage(Words.say(no.key(), no.arguments().toArray()));
                field.setInvalid(true);
            }
        });
        return field;
    }

    private static Button button(VaadinIcon icon, String key, int index, Runnable act) {
        Button button = Fields.quiet(icon, "", act);
        button.getElement().setAttribute("aria-label", Words.say(key, index + 1));
        return button;
    }

    private static Paragraph problem(CueProblem problem) {
        Paragraph words =
                new Paragraph(Words.say(problem.key(), problem.arguments().toArray()));
        words.addClassName("studio-cue-problem");
        return words;
    }
}
