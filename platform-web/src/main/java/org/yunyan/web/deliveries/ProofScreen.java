package org.yunyan.web.deliveries;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.yunyan.contact.Contacts;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;

/**
 * Where the link leads that proves an address ({@code ?ticket=}). It takes a button, since programs that check mail follow every
 * link in it.
 */
@Route("mail/proof")
@AnonymousAllowed
final class ProofScreen extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Tickets tickets;
    private final Contacts contacts;
    private final Main page = new Main();

    ProofScreen(Tickets tickets, Contacts contacts) {
        this.tickets = tickets;
        this.contacts = contacts;
        addClassName("yy-plain-page");
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        String ticket = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("ticket")
                .orElse("");
        page.removeAll();
        page.add(new H1(Words.say("delivery.proof.title")));
        tickets.proof(ticket)
                .ifPresentOrElse(this::ask, () -> page.add(new Paragraph(Words.say("refused.delivery.ticket"))));
    }

    private void ask(Tickets.Proof proof) {
        Paragraph saying = new Paragraph(Words.say("delivery.proof.ask", proof.address()));
        saying.getElement().setAttribute("role", "status");
        Button button = new Button(Words.say("delivery.proof.do"));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickListener(tap -> {
            try {
                contacts.prove(proof.person(), proof.address());
                saying.setText(Words.say("delivery.proof.done", proof.address()));
            } catch (Refused no) {
                saying.setText(Words.say(no.key(), no.arguments().toArray()));
            }
            button.setVisible(false);
        });
        page.add(saying, button);
    }

    @Override
    public String getPageTitle() {
        return Words.say("delivery.proof.title") + " · " + Words.say("shell.product");
    }
}
