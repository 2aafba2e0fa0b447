package org.yunyan.web.api;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Preferences;
import org.yunyan.web.wiring.Health;
import reactor.core.publisher.Mono;

/** What every program needs first: whether we are ready, who it is, and the token that a browser's changes must carry. */
@Component
final class Basics implements Routes {

    private final Answers answers;
    private final Health health;
    private final Accounts accounts;

    Basics(Answers answers, Health health, Accounts accounts) {
        this.answers = answers;
        this.health = health;
        this.accounts = accounts;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET("/api/health", request -> health())
                .GET("/api/v1/me", answers.json(ask -> me(ask.person())))
                .GET("/api/csrf", answers.json(Basics::token))
                .build();
    }

    private Mono<ServerResponse> health() {
        Health.Report report = health.report();
        return ServerResponse.status(report.ready() ? 200 : 503)
                .cacheControl(CacheControl.noStore())
                .bodyValue(report);
    }

    private Me me(Actor actor) {
        List<Role> roles = actor.grants().stream()
                .map(grant -> new Role(grant.role().name(), grant.on().value()))
                .toList();
        return new Me(
                actor.person().value(),
                actor.name(),
                roles,
                accounts.account(actor.account()).preferences());
    }

    private static Map<String, String> token(Ask ask) {
        CsrfToken token = (CsrfToken) Mount.servletRequest(ask.request()).getAttribute(CsrfToken.class.getName());
        return Map.of("header", token.getHeaderName(), "token", token.getToken());
    }

    /** @param roles with the unit that each is granted on */
    private record Me(String person, String name, List<Role> roles, Preferences preferences) {}

    private record Role(String role, String on) {}
}
