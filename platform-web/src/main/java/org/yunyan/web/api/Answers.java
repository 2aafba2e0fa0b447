package org.yunyan.web.api;

import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.web.security.CurrentActor;
import reactor.core.publisher.Mono;

/** Makes handlers from plain functions that may block; what they refuse becomes a problem in one place. */
@Component
public final class Answers {

    private final CurrentActor currentActor;

    Answers(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    /** 200 with what the function gives, as JSON. */
    public HandlerFunction<ServerResponse> json(Function<Ask, ?> answer) {
        return request -> {
            Object body = answer.apply(new Ask(request, currentActor));
            return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        };
    }

    /** 204 once it is done. */
    public HandlerFunction<ServerResponse> done(Consumer<Ask> act) {
        return request -> {
            act.accept(new Ask(request, currentActor));
            return ServerResponse.noContent().build();
        };
    }

    /** Whatever the function makes of it, for example a stream. */
    public HandlerFunction<ServerResponse> with(Function<Ask, ServerResponse> answer) {
        return request -> Mono.just(answer.apply(new Ask(request, currentActor)));
    }

    /** Whatever the function makes of it, later: server-sent events and the like. */
    public HandlerFunction<ServerResponse> later(Function<Ask, Mono<ServerResponse>> answer) {
        return request -> answer.apply(new Ask(request, currentActor));
    }
}
