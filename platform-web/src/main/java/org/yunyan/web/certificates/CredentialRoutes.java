package org.yunyan.web.certificates;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import com.nimbusds.jose.jwk.JWK;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.certificates.Certificates;
import org.yunyan.shared.Refused;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import reactor.core.publisher.Mono;

/** What a verifier of our badges asks for, open to everybody: who we are, our keys, and which badges do not hold any more. */
@Component
final class CredentialRoutes implements Routes {

    private static final MediaType JWT = MediaType.parseMediaType("application/vc+jwt");
    private static final int MOST_LISTS = 10_000;
    private static final Duration SIGNED_ANEW_AFTER = Duration.ofMinutes(1);

    private final Answers answers;
    private final Certificates certificates;
    private final Credentials credentials;
    private final BadgeKeys keys;
    private final BadgeKeyDesk desk;
    private final Clock clock;
    private final Map<Integer, Signed> lists = new ConcurrentHashMap<>();

    CredentialRoutes(
            Answers answers,
            Certificates certificates,
            Credentials credentials,
            BadgeKeys keys,
            BadgeKeyDesk desk,
            Clock clock) {
        this.answers = answers;
        this.certificates = certificates;
        this.credentials = credentials;
        this.keys = keys;
        this.desk = desk;
        this.clock = clock;
    }

    /** A list as it was signed, for as long as nothing has changed in it. */
    private record Signed(long version, Instant at, String token) {}

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET("/api/v1/credentials/issuer", answers.json(ask -> credentials.issuer()))
                .GET(
                        "/api/v1/credentials/jwks.json",
                        answers.json(ask -> keys.published().toJSONObject()))
                .GET("/api/v1/credentials/keys/{id}", answers.json(this::key))
                .POST("/api/v1/credentials/keys", answers.json(this::rotate))
                .GET("/api/v1/credentials/status/{number}", answers.later(this::status))
                .build();
    }

    private Map<String, Object> key(Ask ask) {
        return keys.published(ask.path("id"))
                .orElseThrow(() -> new Refused.Missing("refused.certificate.key"))
                .toJSONObject();
    }

    /** A new key signs from now on; what the older ones have signed stays good. */
    private Map<String, Object> rotate(Ask ask) {
        JWK fresh = desk.rotate(ask.person());
        lists.clear();
        return fresh.toJSONObject();
    }

    private Mono<ServerResponse> status(Ask ask) {
        int number = number(ask.path("number"));
        return ServerResponse.ok()
                .contentType(JWT)
                .cacheControl(CacheControl.noCache())
                .bodyValue(list(number));
    }

    /** Signing costs a thousand times what asking whether anything has changed does. */
    private String list(int number) {
        long version = certificates.statusListVersion(number);
        Instant now = clock.instant();
        Signed known = lists.get(number);
        if (known == null
                || known.version() != version
                || known.at().plus(SIGNED_ANEW_AFTER).isBefore(now)) {
            known = new Signed(version, now, credentials.statusList(certificates.statusList(number)));
            lists.put(number, known);
        }
        return known.token();
    }

    private static int number(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number < MOST_LISTS) {
                return number;
            }
        } catch (NumberFormatException none) {
            // answered below
        }
        throw new Refused.Missing("refused.certificate.list", text);
    }
}
