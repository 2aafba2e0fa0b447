package org.yunyan.web.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.contact.Contacts;
import org.yunyan.contact.Holiday;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.DayField;
import org.yunyan.web.shell.Notices;

/** For the commission: the school calendar. On these days no lesson holds a message back. Each change is kept at once. */
final class HolidayPanel extends Div {

    private final Actor actor;
    private final transient Contacts contacts;
    private final Div list = new Div();
    private final TextField name = new TextField(Words.say("contact.holiday.name"));
    private final DayField from = new DayField(Words.say("contact.holiday.from"));
    private final DayField until = new DayField(Words.say("contact.holiday.until"));

    HolidayPanel(Actor actor, Contacts contacts) {
        this.actor = actor;
        this.contacts = contacts;
        addClassName("yy-stack");
        list.addClassName("yy-stack");
        name.setMaxLength(Holiday.LONGEST_NAME);
        Button add = new Button(Words.say("contact.holiday.add"), tap -> add());
        Div form = new Div(name, from, until, add);
        form.addClassNames("yy-chips", "yy-form-line");
        add(SettingsScreen.quiet(Words.say("contact.holidays.lead")), list, form);
        show();
    }

    private void add() {
        try {
            List<Holiday> more = new ArrayList<>(contacts.county().holidays());
            more.add(new Holiday(name.getValue(), from.getValue(), until.getValue()));
            contacts.holidays(actor, more);
            name.clear();
            from.clear();
            until.clear();
            show();
        } catch (Refused no) {
            Notices.refused(no);
        }
    }

    private void remove(Holiday gone) {
        try {
            contacts.holidays(
                    actor,
                    contacts.county().holidays().stream()
                            .filter(one -> !one.equals(gone))
                            .toList());
            show();
        } catch (Refused no) {
            Notices.refused(no);
        }
    }

    private void show() {
        list.removeAll();
        List<Holiday> holidays = contacts.county().holidays();
        if (holidays.isEmpty()) {
            list.add(SettingsScreen.quiet(Words.say("contact.holidays.none")));
        }
        for (Holiday holiday : holidays) {
            Button remove = new Button(Words.say("contact.holiday.remove"), tap -> remove(holiday));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            remove.setAriaLabel(Words.say("contact.holiday.remove.one", Words.authored(holiday.name())));
            Div line = new Div(new Span(words(holiday)), remove);
            line.addClassName("yy-chips");
            list.add(line);
        }
    }

    static String words(Holiday holiday) {
        return Words.say("contact.holiday", Words.authored(holiday.name()), holiday.from(), holiday.until());
    }
}
