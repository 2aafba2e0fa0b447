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
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseState;
import org.yunyan.catalogue.Gates;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;

/** When the course is published once it has passed both gates: at once, or at a time that is set here. */
final class DueField extends Div {

    private final DateTimePicker time = new DateTimePicker(Words.say("studio.due.time"));

    DueField(Desk desk, Gates gates, Actor actor) {
        addClassName("studio-due");
        Instant due = desk.stored().due();
        time.setStep(Duration.ofMinutes(15));
        if (due != null) {
            time.setValue(LocalDateTime.ofInstant(due, Words.COUNTY_TIME));
        }
        Button set = new Button(Words.say("studio.due.set"), tap -> set(desk, gates, actor));
        add(
                new H3(Words.say("studio.due")),
                new Paragraph(due == null ? Words.say("studio.due.none") : Words.say("studio.due.at", due)),
                time,
                set);
        if (due != null) {
            String words =
                    Words.say(desk.stored().state() == CourseState.SCHEDULED ? "studio.due.now" : "studio.due.clear");
            Button clear = new Button(words, tap -> desk.bring(schedule(desk, gates, actor, null)));
            clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(clear);
        }
    }

    private void set(Desk desk, Gates gates, Actor actor) {
        if (time.getValue() == null) {
            refuse(Words.say("refused.course.due"));
            return;
        }
        try {
            Instant due = time.getValue().atZone(Words.COUNTY_TIME).toInstant();
            desk.bring(schedule(desk, gates, actor, due));
        } catch (Refused.Invalid no) {
            refuse(Words.say(no.key(), no.arguments().toArray()));
        }
    }

    private static Course schedule(Desk desk, Gates gates, Actor actor, Instant due) {
        return gates.schedule(actor, desk.stored().id(), due);
    }

    private void refuse(String why) {
        time.setErrorMessage(why);
        time.setInvalid(true);
    }
}
