package org.yunyan.web.certificates;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriUtils;
import org.yunyan.certificates.Certificates;
import org.yunyan.certificates.PublicCheck;
import org.yunyan.certificates.Serial;
import org.yunyan.web.language.Languages;

/**
 * The public check: {@code check/<serial>}, and {@code check} with a field to type it. No sign-in, no session, no script, nothing
 * kept by anybody on the way, and nothing for search engines.
 */
@Configuration(proxyBeanMethods = false)
class CheckPages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Certificates certificates;
    private final CheckPace pace;

    CheckPages(Certificates certificates, CheckPace pace) {
        this.certificates = certificates;
        this.pace = pace;
    }

    @Bean
    RouterFunction<ServerResponse> checkRoutes() {
        return route().GET("/check", this::asked)
                .GET("/check/{serial}", this::checked)
                .build();
    }

    private ServerResponse asked(ServerRequest request) {
        Optional<String> typed = request.param("serial").map(String::strip).filter(text -> !text.isEmpty());
        if (typed.isEmpty()) {
            return page(HttpStatus.OK, new CheckPage(locale(request)).empty());
        }
        String language = request.param("lang")
                .map(lang -> "?lang=" + UriUtils.encodeQueryParam(lang, StandardCharsets.UTF_8))
                .orElse("");
        String path = "/check/" + UriUtils.encodePathSegment(typed.get(), StandardCharsets.UTF_8) + language;
        return ServerResponse.seeOther(URI.create(path)).build();
    }

    private ServerResponse checked(ServerRequest request) {
        CheckPage page = new CheckPage(locale(request));
        String typed = request.pathVariable("serial");
        Optional<Serial> serial = Serial.read(typed);
        if (serial.isEmpty()) {
            return page(HttpStatus.NOT_FOUND, page.misread(typed));
        }
        if (!pace.allows(request.servletRequest().getRemoteAddr())) {
            return page(HttpStatus.TOO_MANY_REQUESTS, page.tooMany(typed));
        }
        Optional<PublicCheck> found = certificates.check(serial.get());
        return found.isEmpty()
                ? page(HttpStatus.NOT_FOUND, page.unknown(serial.get()))
                : page(HttpStatus.OK, page.found(found.get()));
    }

    private static ServerResponse page(HttpStatus status, String html) {
        return ServerResponse.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .body(html);
    }

    private static Locale locale(ServerRequest request) {
        return Languages.accepted(
                request.param("lang").orElseGet(() -> request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
