package org.yunyan.web.ledger;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.anchors.Anchor;
import org.yunyan.anchors.Anchors;
import org.yunyan.anchors.Checked;
import org.yunyan.anchors.LedgerFile;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;

/** The anchors for everybody, and for whoever may see a ledger: the ledger as a file, its proofs, and whether it is whole. */
@Component
final class LedgerRoutes implements Routes {

    private static final String ME = "me";
    private static final MediaType JAR = MediaType.parseMediaType("application/java-archive");

    private final Answers answers;
    private final Anchors anchors;
    private final Clock clock;

    LedgerRoutes(Answers answers, Anchors anchors, Clock clock) {
        this.answers = answers;
        this.anchors = anchors;
        this.clock = clock;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET("/api/v1/anchors", answers.json(this::newest))
                .GET(
                        "/api/v1/anchors/file",
                        answers.later(ask -> attached("yunyan-anchors-" + today() + ".json", MediaType.APPLICATION_JSON)
                                .bodyValue(anchors.file())))
                .GET(
                        "/api/v1/verifier",
                        answers.later(ask ->
                                attached(VerifierJar.NAME, JAR).body(BodyInserters.fromResource(VerifierJar.CONTENT))))
                .GET("/api/v1/ledger/{person}", answers.later(ask -> {
                    LedgerFile file = anchors.file(ask.actor(), person(ask));
                    return attached("yunyan-ledger-" + today() + ".json", MediaType.APPLICATION_JSON)
                            .bodyValue(file);
                }))
                .GET("/api/v1/ledger/{person}/proof", answers.json(ask -> anchors.proof(ask.actor(), person(ask))))
                .GET("/api/v1/ledger/{person}/verification", answers.json(this::verification))
                .build();
    }

    private Newest newest(Ask ask) {
        List<Anchor> found = anchors.newest(ask.number("before", Integer.MAX_VALUE, 1, Integer.MAX_VALUE), ask.limit());
        return new Newest(found);
    }

    private Checked verification(Ask ask) {
        return anchors.verify(ask.actor(), person(ask));
    }

    private static Id<Person> person(Ask ask) {
        return ME.equals(ask.path("person")) ? ask.person().person() : ask.id("person");
    }

    private static ServerResponse.BodyBuilder attached(String name, MediaType type) {
        return ServerResponse.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }

    private LocalDate today() {
        return CountyTime.today(clock);
    }

    /** @param anchors the newest first */
    private record Newest(List<Anchor> anchors) {}
}
