package org.yunyan.web.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import org.yunyan.contact.Contact;
import org.yunyan.contact.Contacts;
import org.yunyan.delivery.Deliveries;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Notices;

/** Where her mail goes, once she has opened the link that we send there. */
final class MailPanel extends Div {

    private final Actor actor;
    private final transient Contacts contacts;
    private final transient Deliveries deliveries;
    private final Paragraph state = new Paragraph();
    private final EmailField address = new EmailField(Words.say("contact.mail.address"));
    private final Button again = new Button(Words.say("contact.mail.again"), tap -> ask());
    private final Button remove = new Button(Words.say("contact.mail.remove"), tap -> save(null));

    MailPanel(Actor actor, Contacts contacts, Deliveries deliveries) {
        this.actor = actor;
        this.contacts = contacts;
        this.deliveries = deliveries;
        addClassName("yy-stack");
        state.getElement().setAttribute("role", "status");
        address.setWidthFull();
        address.setMaxLength(254);
        address.getElement().setAttribute("autocomplete", "email");
        Button save = new Button(Words.say("contact.mail.save"), tap -> save(address.getValue()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div ways = new Div(save, again, remove);
        ways.addClassName("yy-chips");
        add(state, address, ways);
        show();
    }

    private void save(String wanted) {
        try {
            contacts.mail(actor, wanted);
            if (contacts.mine(actor).mail() != null) {
                ask();
            }
            show();
        } catch (Refused no) {
            Notices.refused(no);
        }
    }

    private void ask() {
        try {
            deliveries.askForProof(actor);
            Notices.done(Words.say("contact.mail.sent", contacts.mine(actor).mail()));
        } catch (Refused no) {
            Notices.refused(no);
        }
    }

    private void show() {
        Contact mine = contacts.mine(actor);
        boolean given = mine.mail() != null;
        boolean proved = mine.provedMail().isPresent();
        String key = !given ? "contact.mail.none" : proved ? "contact.mail.proved" : "contact.mail.unproved";
        state.setText(given ? Words.say(key, mine.mail()) : Words.say(key));
        address.setValue(given ? mine.mail() : "");
        again.setVisible(given && !proved);
        remove.setVisible(given);
    }
}
