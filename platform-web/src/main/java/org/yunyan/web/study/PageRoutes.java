package org.yunyan.web.study;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
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
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import reactor.core.publisher.Mono;

/** Pages of slides as pictures, for whoever may have the slides. */
@Component
final class PageRoutes implements Routes {

    private static final Duration KEEP = Duration.ofDays(30);

    private final Answers answers;
    private final Catalogue catalogue;
    private final MediaRights rights;
    private final SlidePages pages;

    PageRoutes(Answers answers, Catalogue catalogue, MediaRights rights, SlidePages pages) {
        this.answers = answers;
        this.catalogue = catalogue;
        this.rights = rights;
        this.pages = pages;
    }

    /** Where the pictures of a course's slides are; {@code {page}} is to be replaced by the page, from 0. */
    static String address(Id<Media> slides, Id<Course> course) {
        return MediaRoutes.address(slides, course).replace("?", "/pages/{page}?");
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET("/api/v1/media/{media}/pages/{page}", answers.later(this::picture))
                .build();
    }

    private Mono<ServerResponse> picture(Ask ask) {
        Optional<Id<Course>> course = ask.query("course").map(Id::of);
        Id<Media> slides = ask.id("media");
        rights.require(ask.actor(), catalogue.media(slides).media(), course);
        Path picture = pages.page(slides, page(ask.path("page")));
        return ServerResponse.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(KEEP).cachePrivate().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .body(BodyInserters.fromResource(new FileSystemResource(picture)));
    }

    private static int page(String number) {
        if (!number.matches("\\d{1,4}")) {
            throw new Refused.Missing("refused.study.section");
        }
        return Integer.parseInt(number);
    }
}
