package org.yunyan.web.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.yunyan.contact.Contacts;
import org.yunyan.contact.Hours;
import org.yunyan.contact.Lesson;
import org.yunyan.identity.Actor;
import org.yunyan.people.Person;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Notices;

/** The lesson hours of her stage, and those that she adds herself. */
final class LessonPanel extends Div {

    private static final LocalTime FIRST = LocalTime.of(19, 0);
    private static final int SOON = 3;

    private final Actor actor;
    private final transient Contacts contacts;
    private final Div list = new Div();

    LessonPanel(Actor actor, Contacts contacts, Person herself, LocalDate today) {
        this.actor = actor;
        this.contacts = contacts;
        addClassName("yy-stack");
        list.addClassName("yy-stack");
        add(
                SettingsScreen.quiet(ofHerStage(herself)),
                SettingsScreen.quiet(free(today)),
                new H3(Words.say("contact.lessons.own")),
                list,
                form());
        show();
    }

    private String ofHerStage(Person herself) {
        List<Hours> hours = herself.post() == null
                ? List.of()
                : contacts.county().lessons(herself.post().stage());
        return hours.isEmpty()
                ? Words.say("contact.lessons.none")
                : Words.say(
                        "contact.lessons.school",
                        hours.stream()
                                .map(one -> one.from() + "–" + one.until())
                                .collect(Collectors.joining(Words.say("shell.list.comma"))));
    }

    /** When no lesson holds anything back: the next holidays by name. */
    private String free(LocalDate today) {
        List<String> next = contacts.county().holidays().stream()
                .filter(holiday -> !holiday.until().isBefore(today))
                .limit(SOON)
                .map(HolidayPanel::words)
                .toList();
        return next.isEmpty()
                ? Words.say("contact.lessons.weekends")
                : Words.say("contact.lessons.holidays", String.join(Words.say("shell.list.comma"), next));
    }

    private Div form() {
        Select<DayOfWeek> day = new Select<>();
        day.setLabel(Words.say("contact.lessons.day"));
        day.setItems(Arrays.asList(DayOfWeek.values()));
        day.setItemLabelGenerator(Words::of);
        day.setValue(DayOfWeek.MONDAY);
        TimePicker from = new TimePicker(Words.say("contact.quiet.from"), FIRST);
        TimePicker until = new TimePicker(Words.say("contact.quiet.until"), FIRST.plusHours(1));
        Button add = new Button(Words.say("contact.lessons.add"), tap -> {
            if (from.getValue() != null && until.getValue() != null) {
                Hours hours =
                        new Hours(from.getValue().toString(), until.getValue().toString());
                List<Lesson> lessons = new ArrayList<>(contacts.mine(actor).lessons());
                lessons.add(new Lesson(day.getValue(), hours));
                save(lessons);
            }
        });
        Div form = new Div(day, from, until, add);
        form.addClassNames("yy-chips", "yy-form-line");
        return form;
    }

    private void save(List<Lesson> lessons) {
        try {
            contacts.lessons(actor, lessons);
            show();
        } catch (Refused no) {
            Notices.refused(no);
        }
    }

    private void show() {
        list.removeAll();
        List<Lesson> lessons = contacts.mine(actor).lessons();
        for (Lesson lesson : lessons) {
            Hours hours = lesson.hours();
            String words = Words.of(lesson.day()) + " " + hours.from() + "–" + hours.until();
            Button remove = new Button(
                    Words.say("contact.lessons.remove", lesson.day(), hours.from(), hours.until()),
                    tap -> save(lessons.stream().filter(one -> one != lesson).toList()));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Div line = new Div(new Span(words), remove);
            line.addClassName("yy-chips");
            list.add(line);
        }
    }
}
