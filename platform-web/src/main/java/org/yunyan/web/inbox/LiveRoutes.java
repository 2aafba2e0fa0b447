package org.yunyan.web.inbox;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.identity.Actor;
import org.yunyan.messages.Message;
import org.yunyan.messages.MessageArrived;
import org.yunyan.messages.Messages;
import org.yunyan.shared.Page;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The inbox for programs, and what arrives while somebody watches: an event says that something is new, the inbox has it. */
@Component
final class LiveRoutes implements Routes {

    private static final Duration BEAT = Duration.ofSeconds(20);
    private static final int WAITING = 256;

    private final Answers answers;
    private final Messages messages;
    private final Sinks.Many<MessageArrived> arrivals = Sinks.many().multicast().directBestEffort();

    LiveRoutes(Answers answers, Messages messages) {
        this.answers = answers;
        this.messages = messages;
    }

    @EventListener
    void on(MessageArrived arrived) {
        synchronized (arrivals) {
            arrivals.tryEmitNext(arrived);
        }
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET("/api/v1/me/inbox", answers.json(this::inbox))
                .GET("/api/v1/me/stream", answers.later(this::stream))
                .build();
    }

    private Page<Message> inbox(Ask ask) {
        return messages.inbox(ask.person(), ask.offset(), ask.limit());
    }

    private Mono<ServerResponse> stream(Ask ask) {
        Actor actor = ask.person();
        Flux<ServerSentEvent<Integer>> news = arrivals.asFlux()
                .onBackpressureBuffer(WAITING)
                .filter(arrived -> arrived.person().equals(actor.person()))
                .map(arrived -> unread(actor, "message"));
        Flux<ServerSentEvent<Integer>> beat =
                Flux.interval(BEAT).onBackpressureDrop().map(tick -> unread(actor, "beat"));
        Flux<ServerSentEvent<Integer>> first = Flux.defer(() -> Flux.just(unread(actor, "hello")));
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(BodyInserters.fromServerSentEvents(first.concatWith(Flux.merge(news, beat))));
    }

    /** How many messages wait; the client fetches them when it wants to. */
    private ServerSentEvent<Integer> unread(Actor actor, String event) {
        return ServerSentEvent.builder(messages.unread(actor)).event(event).build();
    }
}
