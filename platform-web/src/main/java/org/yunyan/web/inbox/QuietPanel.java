package org.yunyan.web.inbox;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import org.yunyan.contact.Contacts;
import org.yunyan.contact.Hours;
import org.yunyan.identity.Actor;
import org.yunyan.web.language.Words;

/** When nothing leaves the inbox: as in the county, or her own hours. */
final class QuietPanel extends Div {

    private final Actor actor;
    private final transient Contacts contacts;
    private final Checkbox own = new Checkbox(Words.say("contact.quiet.own"));
    private final TimePicker from = new TimePicker(Words.say("contact.quiet.from"));
    private final TimePicker until = new TimePicker(Words.say("contact.quiet.until"));

    QuietPanel(Actor actor, Contacts contacts) {
        this.actor = actor;
        this.contacts = contacts;
        addClassName("yy-stack");
        Hours county = contacts.county().quiet();
        Hours mine = contacts.mine(actor).quiet();
        Hours shown = mine == null ? county : mine;
        from.setValue(shown.begin());
        until.setValue(shown.end());
        own.setValue(mine != null);
        show();
        own.addValueChangeListener(changed -> save());
        from.addValueChangeListener(changed -> save());
        until.addValueChangeListener(changed -> save());
        Div times = new Div(from, until);
        times.addClassName("yy-chips");
        add(
                SettingsScreen.quiet(Words.say("contact.quiet.lead")),
                SettingsScreen.quiet(Words.say("contact.quiet.county", county.from(), county.until())),
                own,
                times);
    }

    private void save() {
        show();
        if (!own.getValue()) {
            contacts.quiet(actor, null);
        } else if (from.getValue() != null && until.getValue() != null) {
            contacts.quiet(
                    actor,
                    new Hours(from.getValue().toString(), until.getValue().toString()));
        }
    }

    private void show() {
        from.setVisible(own.getValue());
        until.setVisible(own.getValue());
    }
}
