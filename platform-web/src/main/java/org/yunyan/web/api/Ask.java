package org.yunyan.web.api;

import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Languages;
import org.yunyan.web.security.CurrentActor;

/** One request as a handler sees it: who asks, and for what. Everything malformed is refused here, in words. */
public final class Ask {

    private static final int LIMIT = 20;

    private final ServerRequest request;
    private final CurrentActor currentActor;

    Ask(ServerRequest request, CurrentActor currentActor) {
        this.request = request;
        this.currentActor = currentActor;
    }

    /** The request itself, for what is not offered here. */
    public ServerRequest request() {
        return request;
    }

    /**
     * Who asks, a person or a machine.
     *
     * @throws Refused.Forbidden when nobody is signed in
     */
    public Actor actor() {
        return request.principal()
                .blockOptional()
                .flatMap(principal -> currentActor.of((Authentication) principal))
                .orElseThrow(() -> new Refused.Forbidden("refused.signedOut"));
    }

    /**
     * Who asks, when it is a person: for her own study, credits and messages.
     *
     * @throws Refused.Forbidden for a machine
     */
    public Actor person() {
        boolean machine = request.principal()
                .blockOptional()
                .filter(principal -> CurrentActor.isMachine((Authentication) principal))
                .isPresent();
        if (machine) {
            throw new Refused.Forbidden("refused.person.only");
        }
        return actor();
    }

    /** The language of the answer, from {@code Accept-Language}. */
    public Locale locale() {
        return Languages.accepted(request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The id at this place of the path. */
    public <T> Id<T> id(String place) {
        return Id.of(path(place));
    }

    /** The words at this place of the path. */
    public String path(String place) {
        String value = request.pathVariable(place);
        if (value.isBlank()) {
            throw malformed(place);
        }
        return value;
    }

    /** A query parameter; empty when it is not given or blank. */
    public Optional<String> query(String name) {
        return request.queryParam(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A whole number in the query, within bounds. */
    public int number(String name, int otherwise, int least, int most) {
        try {
            int value = query(name).map(Integer::parseInt).orElse(otherwise);
            if (value < least || value > most) {
                throw malformed(name);
            }
            return value;
        } catch (NumberFormatException notANumber) {
            throw malformed(name);
        }
    }

    /** {@code offset} of a page; 0 when not given. */
    public int offset() {
        return number("offset", 0, 0, Integer.MAX_VALUE);
    }

    /** {@code limit} of a page; 20 when not given, 200 at most. */
    public int limit() {
        return number("limit", LIMIT, 1, Page.MOST);
    }

    /**
     * The body, read as JSON.
     *
     * @throws Refused.Invalid when there is none
     */
    public <T> T body(Class<T> type) {
        return request.bodyToMono(type).blockOptional().orElseThrow(() -> malformed("body"));
    }

    private static Refused.Invalid malformed(String what) {
        return new Refused.Invalid("refused.malformed", what);
    }
}
