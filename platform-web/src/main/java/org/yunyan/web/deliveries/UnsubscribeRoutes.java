package org.yunyan.web.deliveries;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.contact.Contacts;
import org.yunyan.shared.Refused;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import reactor.core.publisher.Mono;

/** One click in a mail program stops a topic (RFC 8058), without signing in; a person who follows the link is asked first. */
@Component
final class UnsubscribeRoutes implements Routes {

    private final Answers answers;
    private final Tickets tickets;
    private final Contacts contacts;

    UnsubscribeRoutes(Answers answers, Tickets tickets, Contacts contacts) {
        this.answers = answers;
        this.tickets = tickets;
        this.contacts = contacts;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().POST("/api/v1/unsubscribe", answers.done(this::stop))
                .GET("/api/v1/unsubscribe", answers.later(UnsubscribeRoutes::ask))
                .build();
    }

    private void stop(Ask ask) {
        Tickets.Stop stop = ask.query("ticket")
                .flatMap(tickets::stop)
                .orElseThrow(() -> new Refused.Invalid("refused.delivery.ticket"));
        contacts.stop(stop.person(), stop.topic(), stop.channel());
    }

    private static Mono<ServerResponse> ask(Ask ask) {
        String ticket = URLEncoder.encode(ask.query("ticket").orElse(""), StandardCharsets.UTF_8);
        return ServerResponse.seeOther(URI.create("/unsubscribe?ticket=" + ticket))
                .build();
    }
}
