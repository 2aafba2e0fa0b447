package org.yunyan.web.claims;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.claims.Claim;
import org.yunyan.claims.ClaimKind;
import org.yunyan.claims.ClaimState;
import org.yunyan.claims.Claims;
import org.yunyan.claims.PostedEvidence;
import org.yunyan.claims.Poster;
import org.yunyan.claims.ReviewStep;
import org.yunyan.claims.StoredScan;
import org.yunyan.identity.Actor;
import org.yunyan.rules.TrainingRole;
import org.yunyan.shared.Page;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import reactor.core.publisher.Mono;

/** Claims for programs: her own, the files for those who may open them, and evidence that organisers post. */
@Component
final class ClaimRoutes implements Routes {

    private static final String FILE = "/api/v1/claims/{claim}/files/{file}";
    private static final Duration KEEP = Duration.ofHours(1);
    private static final int MOST_PAGES = 10;

    private final Answers answers;
    private final Claims claims;
    private final Posters posters;

    ClaimRoutes(Answers answers, Claims claims, Posters posters) {
        this.answers = answers;
        this.claims = claims;
        this.posters = posters;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET("/api/v1/me/claims", answers.json(this::mine))
                .GET(FILE, answers.later(this::file))
                .GET(FILE + "/pages/{page}", answers.later(this::picture))
                .POST("/api/v1/evidence", answers.json(this::post))
                .build();
    }

    private Page<Told> mine(Ask ask) {
        return claims.mine(ask.person(), ask.offset(), ask.limit()).map(Told::of);
    }

    /** A file of its own kind and never anything that a browser would run. */
    private Mono<ServerResponse> file(Ask ask) {
        StoredScan stored = claims.scan(ask.person(), ask.id("claim"), ask.id("file"));
        String disposition = (stored.scan().isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(stored.scan().name(), StandardCharsets.UTF_8)
                .build()
                .toString();
        return guarded(MediaType.parseMediaType(stored.scan().type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(BodyInserters.fromResource(new FileSystemResource(stored.file())));
    }

    private Mono<ServerResponse> picture(Ask ask) {
        int page = ask.path("page").matches("\\d") ? Integer.parseInt(ask.path("page")) : MOST_PAGES;
        byte[] picture = claims.picture(ask.person(), ask.id("claim"), ask.id("file"), page);
        return guarded(MediaType.IMAGE_JPEG).bodyValue(picture);
    }

    private static ServerResponse.BodyBuilder guarded(MediaType type) {
        return ServerResponse.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(KEEP).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    private Told post(Ask ask) {
        Actor machine = ask.actor();
        Poster poster = posters.of(machine);
        Evidence body = ask.body(Evidence.class);
        return Told.of(claims.post(
                machine,
                poster,
                new PostedEvidence(
                        body.key(),
                        body.person(),
                        body.occasion(),
                        body.day(),
                        body.from(),
                        body.hours(),
                        body.level(),
                        body.mode(),
                        body.role(),
                        body.certificate(),
                        body.begins(),
                        body.ends())));
    }

    /**
     * The body of posted evidence; see {@link PostedEvidence}.
     *
     * @param person staff number (工号)
     */
    private record Evidence(
            String key,
            String person,
            String occasion,
            LocalDate day,
            LocalDate from,
            BigDecimal hours,
            TrainingLevel level,
            TrainingMode mode,
            TrainingRole role,
            String certificate,
            LocalTime begins,
            LocalTime ends) {}

    /** A claim as its owner or its poster sees it. */
    private record Told(
            String id,
            ClaimKind kind,
            ClaimState state,
            ReviewStep step,
            String title,
            String organiser,
            TrainingLevel level,
            TrainingMode mode,
            LocalDate from,
            LocalDate until,
            BigDecimal hours,
            String certificate,
            Instant since,
            List<Done> reviews) {

        static Told of(Claim claim) {
            return new Told(
                    claim.id().value(),
                    claim.details().kind(),
                    claim.state(),
                    claim.progress().step(),
                    claim.details().title(),
                    claim.details().organiser(),
                    claim.details().level(),
                    claim.details().mode(),
                    claim.details().from(),
                    claim.details().until(),
                    claim.details().hours(),
                    claim.details().certificate(),
                    claim.progress().since(),
                    claim.progress().reviews().stream()
                            .map(review -> new Done(
                                    review.act().name(),
                                    review.step() == null ? null : review.step().name(),
                                    review.note(),
                                    review.at()))
                            .toList());
        }
    }

    private record Done(String act, String step, String note, Instant at) {}
}
