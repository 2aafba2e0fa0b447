package org.yunyan.web.study;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Media;
import org.yunyan.library.Library;
import org.yunyan.library.RenditionKind;
import org.yunyan.shared.Id;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import reactor.core.publisher.Mono;

/** Streams what was made of a film or sound, to whoever may have the file itself. */
@Component
final class RenditionRoutes implements Routes {

    private static final Duration KEEP = Duration.ofDays(1);

    private final Answers answers;
    private final Catalogue catalogue;
    private final Library library;
    private final MediaRights rights;

    RenditionRoutes(Answers answers, Catalogue catalogue, Library library, MediaRights rights) {
        this.answers = answers;
        this.catalogue = catalogue;
        this.library = library;
        this.rights = rights;
    }

    /** Where a rendition of a course's file is streamed from. */
    static String address(Id<Media> media, RenditionKind kind, Id<Course> course) {
        return MediaRoutes.address(media, course).replace("?", "/renditions/" + kind.file() + "?");
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET("/api/v1/media/{media}/renditions/{*name}", answers.later(this::stream))
                .build();
    }

    private Mono<ServerResponse> stream(Ask ask) {
        Optional<Id<Course>> course = ask.query("course").map(Id::of);
        Id<Media> media = ask.id("media");
        rights.require(ask.actor(), catalogue.media(media).media(), course);
        String name = ask.path("name").substring(1);
        Path file = library.file(media, name);
        ServerResponse.BodyBuilder answer = ServerResponse.ok()
                .contentType(MediaType.parseMediaType(type(name)))
                .cacheControl(CacheControl.maxAge(KEEP).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
        return name.equals(RenditionKind.HLS.file())
                ? answer.bodyValue(playlist(file, course).getBytes(StandardCharsets.UTF_8))
                : answer.body(BodyInserters.fromResource(new FileSystemResource(file)));
    }

    /** The pieces are asked for with the same course, since the right to see them comes from it. */
    private static String playlist(Path file, Optional<Id<Course>> course) {
        try {
            String with = course.map(MediaRoutes::query).orElse("");
            return Files.readAllLines(file).stream()
                    .map(line -> line.startsWith("#") || line.isBlank() ? line : line + with)
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String type(String name) {
        return Arrays.stream(RenditionKind.values())
                .filter(kind -> kind.file().equals(name))
                .map(RenditionKind::type)
                .findFirst()
                .orElse("video/mp2t");
    }
}
