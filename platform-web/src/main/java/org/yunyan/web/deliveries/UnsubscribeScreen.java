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
import org.yunyan.web.language.Words;

/** Where the link at the foot of a letter leads: one button, no sign-in ({@code ?ticket=}). */
@Route("unsubscribe")
@AnonymousAllowed
final class UnsubscribeScreen extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Tickets tickets;
    private final Contacts contacts;
    private final Main page = new Main();

    UnsubscribeScreen(Tickets tickets, Contacts contacts) {
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
        page.add(new H1(Words.say("delivery.stop.title")));
        tickets.stop(ticket)
                .ifPresentOrElse(this::ask, () -> page.add(new Paragraph(Words.say("refused.delivery.ticket"))));
    }

    private void ask(Tickets.Stop stop) {
        Paragraph saying = new Paragraph(Words.say("delivery.stop.ask", stop.topic(), stop.channel()));
        saying.getElement().setAttribute("role", "status");
        Button button = new Button(Words.say("delivery.stop.do"));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickListener(tap -> {
            contacts.stop(stop.person(), stop.topic(), stop.channel());
            saying.setText(Words.say("delivery.stop.done", stop.topic(), stop.channel()));
            button.setVisible(false);
        });
        page.add(saying, button);
    }

    @Override
    public String getPageTitle() {
        return Words.say("delivery.stop.title") + " · " + Words.say("shell.product");
    }
}
