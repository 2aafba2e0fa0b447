package org.yunyan.web.exams;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.assignments.Assignments;
import org.yunyan.catalogue.StoredMedia;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import reactor.core.publisher.Mono;

/** Files of works, for those who may open them. */
@Component
final class WorkRoutes implements Routes {

    private static final Duration KEEP = Duration.ofHours(1);

    private final Answers answers;
    private final Assignments assignments;

    WorkRoutes(Answers answers, Assignments assignments) {
        this.answers = answers;
        this.assignments = assignments;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET("/api/v1/works/{work}/files/{file}", answers.later(this::file))
                .build();
    }

    /** A file of its own kind and never anything that a browser would run. */
    private Mono<ServerResponse> file(Ask ask) {
        StoredMedia stored = assignments.file(ask.person(), ask.path("work"), ask.id("file"));
        String type = stored.media().type();
        String disposition = (type.startsWith("image/") ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(stored.media().name(), StandardCharsets.UTF_8)
                .build()
                .toString();
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.maxAge(KEEP).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(BodyInserters.fromResource(new FileSystemResource(stored.file())));
    }
}
