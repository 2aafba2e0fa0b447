package org.yunyan.web.inbox;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.contact.Channel;
import org.yunyan.contact.Contact;
import org.yunyan.contact.Contacts;
import org.yunyan.contact.Hours;
import org.yunyan.contact.Topic;
import org.yunyan.delivery.Deliveries;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Refused;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import org.yunyan.web.deliveries.BrowserCarrier;

/** How somebody wants to hear from the platform, for her own programs and browsers. */
@Component
final class ContactRoutes implements Routes {

    private final Answers answers;
    private final Contacts contacts;
    private final Deliveries deliveries;
    private final BrowserCarrier browsers;

    ContactRoutes(Answers answers, Contacts contacts, Deliveries deliveries, BrowserCarrier browsers) {
        this.answers = answers;
        this.contacts = contacts;
        this.deliveries = deliveries;
        this.browsers = browsers;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET("/api/v1/me/contact", answers.json(this::mine))
                .PUT("/api/v1/me/contact/{topic}/{channel}", answers.done(this::choose))
                .PUT("/api/v1/me/devices", answers.done(this::allow))
                .DELETE("/api/v1/me/devices", answers.done(this::forbid))
                .build();
    }

    private Mine mine(Ask ask) {
        Actor actor = ask.person();
        Contact mine = contacts.mine(actor);
        List<Choice> choices = Stream.of(Topic.values())
                .flatMap(topic -> Stream.of(Channel.MAIL, Channel.BROWSER)
                        .map(channel ->
                                new Choice(topic, channel, mine.wants(topic, channel), deliveries.isReady(channel))))
                .toList();
        Hours quiet = mine.quiet() == null ? contacts.county().quiet() : mine.quiet();
        String key = browsers.isReady() ? browsers.applicationServerKey() : null;
        return new Mine(
                choices,
                mine.mail(),
                mine.provedMail().isPresent(),
                mine.devices().size(),
                quiet,
                key);
    }

    private void choose(Ask ask) {
        Topic topic = named(Topic.class, ask.path("topic"));
        Channel channel = named(Channel.class, ask.path("channel"));
        contacts.choose(ask.person(), topic, channel, ask.body(Switch.class).on());
    }

    private void allow(Ask ask) {
        Subscription subscription = ask.body(Subscription.class);
        if (subscription.endpoint() == null || subscription.keys() == null) {
            throw new Refused.Invalid("refused.malformed", "endpoint, keys");
        }
        contacts.allow(
                ask.person(),
                subscription.endpoint(),
                subscription.keys().p256dh(),
                subscription.keys().auth());
    }

    private void forbid(Ask ask) {
        String endpoint = ask.query("endpoint").orElseThrow(() -> new Refused.Invalid("refused.malformed", "endpoint"));
        contacts.forbid(ask.person(), endpoint);
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw new Refused.Invalid("refused.malformed", name);
        }
    }

    private record Mine(
            List<Choice> choices,
            String mail,
            boolean mailProved,
            int devices,
            Hours quiet,
            String applicationServerKey) {}

    private record Choice(Topic topic, Channel channel, boolean on, boolean ready) {}

    private record Switch(boolean on) {}

    /** As a browser writes its push subscription. */
    private record Subscription(String endpoint, Keys keys) {

        private record Keys(String p256dh, String auth) {}
    }
}
