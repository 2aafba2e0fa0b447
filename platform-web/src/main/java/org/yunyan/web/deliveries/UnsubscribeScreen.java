package org.yunyan.web.deliveries;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.yunyan.contact.Contacts;
import org.yunyan.web.language.Words;

/** Where the link at the foot of a letter leads that stops one topic on one channel. */
@Route("unsubscribe")
@AnonymousAllowed
final class UnsubscribeScreen extends TicketScreen<Tickets.Stop> {

    private final Tickets tickets;
    private final Contacts contacts;

    UnsubscribeScreen(Tickets tickets, Contacts contacts) {
        super("delivery.stop.title");
        this.tickets = tickets;
        this.contacts = contacts;
    }

    @Override
    Optional<Tickets.Stop> read(String ticket) {
        return tickets.stop(ticket);
    }

    @Override
    void ask(Tickets.Stop stop) {
        ask(Words.say("delivery.stop.ask", stop.topic(), stop.channel()), Words.say("delivery.stop.do"), () -> {
            contacts.stop(stop.person(), stop.topic(), stop.channel());
            return Words.say("delivery.stop.done", stop.topic(), stop.channel());
        });
    }
}
