package org.yunyan.web.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.yunyan.catalogue.CourseState;
import org.yunyan.catalogue.Gates;
import org.yunyan.identity.Actor;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.DayField;

/** When the course is published once it has passed both gates: at once, or at a time that is set here. */
final class DueField extends Div {

    private static final Duration STEP = Duration.ofMinutes(15);

    private final Desk desk;
    private final Gates gates;
    private final Actor actor;
    private final DateTimePicker time = new DateTimePicker(Words.say("studio.due.time"));

    DueField(Desk desk, Gates gates, Actor actor) {
        this.desk = desk;
        this.gates = gates;
        this.actor = actor;
        addClassName("studio-due");
        time.setDatePickerI18n(DayField.words());
        time.setLocale(Words.locale());
        time.setStep(STEP);
        show();
    }

    private void show() {
        removeAll();
        Instant due = desk.stored().due();
        if (due != null) {
            time.setValue(LocalDateTime.ofInstant(due, CountyTime.ZONE));
        }
        add(
                new H3(Words.say("studio.due")),
                new Paragraph(due == null ? Words.say("studio.due.none") : Words.say("studio.due.at", due)),
                time,
                new Button(Words.say("studio.due.set"), tap -> set()));
        if (due != null) {
            String words =
                    Words.say(desk.stored().state() == CourseState.SCHEDULED ? "studio.due.now" : "studio.due.clear");
            Button clear = new Button(words, tap -> schedule(null));
            clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(clear);
        }
    }

    private void set() {
        if (time.getValue() == null) {
            refuse(Words.say("refused.course.due"));
            return;
        }
        try {
            schedule(time.getValue().atZone(CountyTime.ZONE).toInstant());
        } catch (Refused.Invalid no) {
            refuse(Words.say(no.key(), no.arguments().toArray()));
        }
    }

    private void schedule(Instant due) {
        desk.bring(gates.schedule(actor, desk.stored().id(), due));
        show();
    }

    private void refuse(String why) {
        time.setErrorMessage(why);
        time.setInvalid(true);
    }
}
