package org.yunyan.web.study;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Media;
import org.yunyan.catalogue.StoredMedia;
import org.yunyan.shared.Id;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import reactor.core.publisher.Mono;

/**
 * Streams media and captions, in parts where the player asks for parts. Only for those who may see a course that it belongs
 * to, and for whoever uploaded it; the bytes of an id never change, so the browser may keep them.
 */
@Component
final class MediaRoutes implements Routes {

    private static final String PATH = "/api/v1/media/";
    private static final Duration KEEP = Duration.ofDays(30);

    private final Answers answers;
    private final Catalogue catalogue;
    private final MediaRights rights;

    MediaRoutes(Answers answers, Catalogue catalogue, MediaRights rights) {
        this.answers = answers;
        this.catalogue = catalogue;
        this.rights = rights;
    }

    /** Where a file of a course is streamed from. */
    static String address(Id<Media> media, Id<Course> course) {
        return PATH + encoded(media.value()) + query(course);
    }

    /** Names the course by which somebody may have the file. */
    static String query(Id<Course> course) {
        return "?course=" + encoded(course.value());
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET(PATH + "{media}", answers.later(this::stream)).build();
    }

    private Mono<ServerResponse> stream(Ask ask) {
        Optional<Id<Course>> course = ask.query("course").map(Id::of);
        StoredMedia stored = catalogue.media(ask.id("media"));
        rights.require(ask.actor(), stored.media(), course);
        Media media = stored.media();
        String tag = '"' + media.sha256() + '"';
        CacheControl keep = CacheControl.maxAge(KEEP).cachePrivate().immutable();
        if (ask.request().headers().header(HttpHeaders.IF_NONE_MATCH).contains(tag)) {
            return ServerResponse.status(304).eTag(tag).cacheControl(keep).build();
        }
        return ServerResponse.ok()
                .contentType(type(media))
                .eTag(tag)
                .cacheControl(keep)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(media))
                .body(BodyInserters.fromResource(new FileSystemResource(stored.file())));
    }

    private static MediaType type(Media media) {
        MediaType type = MediaType.parseMediaType(media.type());
        return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    /** What a browser can play or show stays in the page; everything else is saved, under the name its author gave it. */
    private static String disposition(Media media) {
        boolean shown = media.type().matches("(video|audio|image|text)/.*");
        return (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(media.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
