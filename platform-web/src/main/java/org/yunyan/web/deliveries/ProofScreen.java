package org.yunyan.web.deliveries;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.yunyan.contact.Contacts;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;

/**
 * Where the link leads that proves an address. It takes a button, since programs that check mail follow every link in it.
 */
@Route("mail/proof")
@AnonymousAllowed
final class ProofScreen extends TicketScreen<Tickets.Proof> {

    private final Tickets tickets;
    private final Contacts contacts;

    ProofScreen(Tickets tickets, Contacts contacts) {
        super("delivery.proof.title");
        this.tickets = tickets;
        this.contacts = contacts;
    }

    @Override
    Optional<Tickets.Proof> read(String ticket) {
        return tickets.proof(ticket);
    }

    @Override
    void ask(Tickets.Proof proof) {
        ask(Words.say("delivery.proof.ask", proof.address()), Words.say("delivery.proof.do"), () -> prove(proof));
    }

    private String prove(Tickets.Proof proof) {
        try {
            contacts.prove(proof.person(), proof.address());
            return Words.say("delivery.proof.done", proof.address());
        } catch (Refused no) {
            return Words.say(no.key(), no.arguments().toArray());
        }
    }
}
