package org.yunyan.web.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yunyan.contact.Contacts;
import org.yunyan.contact.CountyHours;
import org.yunyan.contact.Hours;
import org.yunyan.contact.Timetable;
import org.yunyan.identity.Actor;
import org.yunyan.people.Stage;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Notices;

/** For the commission: the hours that hold for everybody who has not chosen otherwise. */
final class CountyPanel extends Div {

    private static final int HOURS = 24;

    private final Actor actor;
    private final transient Contacts contacts;
    private final Select<DayOfWeek> day = new Select<>();
    private final Select<Integer> hour = new Select<>();
    private final TimePicker from = new TimePicker(Words.say("contact.quiet.from"));
    private final TimePicker until = new TimePicker(Words.say("contact.quiet.until"));
    private final Map<Stage, TextField> lessons = new EnumMap<>(Stage.class);

    CountyPanel(Actor actor, Contacts contacts) {
        this.actor = actor;
        this.contacts = contacts;
        addClassName("yy-stack");
        CountyHours county = contacts.county();
        day.setLabel(Words.say("contact.digest.day"));
        day.setItems(Arrays.asList(DayOfWeek.values()));
        day.setItemLabelGenerator(Words::of);
        day.setValue(county.digestDay());
        hour.setLabel(Words.say("contact.digest.hour"));
        hour.setItems(IntStream.range(0, HOURS).boxed().toList());
        hour.setItemLabelGenerator(DigestPanel::hour);
        hour.setValue(county.digestHour());
        from.setValue(county.quiet().begin());
        until.setValue(county.quiet().end());
        Div times = new Div(day, hour, from, until);
        times.addClassName("yy-chips");
        add(SettingsScreen.quiet(Words.say("contact.county.lead")), times);
        for (Stage stage : Stage.values()) {
            TextField field = new TextField(Words.say("contact.county.lessons", stage));
            field.setHelperText(Words.say("contact.county.lessons.hint"));
            field.setWidthFull();
            field.setValue(county.lessons(stage).stream()
                    .map(one -> one.from() + "-" + one.until())
                    .collect(Collectors.joining(" ")));
            lessons.put(stage, field);
            add(field);
        }
        Button save = new Button(Words.say("contact.county.save"), tap -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Div(save));
    }

    private void save() {
        try {
            Hours quiet = new Hours(String.valueOf(from.getValue()), String.valueOf(until.getValue()));
            List<Timetable> timetables = lessons.entrySet().stream()
                    .map(one -> new Timetable(one.getKey(), hours(one.getValue().getValue())))
                    .toList();
            contacts.county(actor, new CountyHours(day.getValue(), hour.getValue(), quiet, timetables));
            Notices.done(Words.say("contact.saved"));
        } catch (Refused no) {
            Notices.refused(no);
        }
    }

    /** {@code 08:30-11:50 14:00-16:20}, with whatever dash and comma people type. */
    private static List<Hours> hours(String text) {
        return Arrays.stream(text.replace('：', ':').strip().split("[\\s,，、;；]+"))
                .filter(span -> !span.isBlank())
                .map(span -> span.split("[-–—~～]", 2))
                .map(span -> new Hours(span[0], span.length > 1 ? span[1] : ""))
                .toList();
    }
}
