package org.yunyan.web.api;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Languages;
import org.yunyan.web.problem.Problem;
import reactor.core.publisher.Mono;

/** The one place where what a handler throws becomes a problem: what was refused says why, everything else is logged. */
@Component
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Languages languages;

    Problems(Languages languages) {
        this.languages = languages;
    }

    Mono<ServerResponse> noRoute(ServerRequest request) {
        return answer(Problem.of(HttpStatus.NOT_FOUND, "refused.route", languages, locale(request)));
    }

    Mono<ServerResponse> answer(ServerRequest request, Throwable failure) {
        return answer(problem(failure, locale(request)));
    }

    private Problem problem(Throwable failure, Locale locale) {
        return switch (failure) {
            case Refused no -> Problem.of(no, languages, locale);
            case DecodingException unreadable ->
                Problem.of(HttpStatus.BAD_REQUEST, "refused.malformed", languages, locale, "body");
            case DataBufferLimitException tooLong ->
                Problem.of(HttpStatus.CONTENT_TOO_LARGE, "refused.malformed", languages, locale, "body");
            case ResponseStatusException known -> {
                HttpStatus status = HttpStatus.resolve(known.getStatusCode().value());
                yield Problem.of(
                        status == null ? HttpStatus.BAD_REQUEST : status,
                        "refused.malformed",
                        languages,
                        locale,
                        known.getReason() == null ? "" : known.getReason());
            }
            default -> {
                LOG.error("The API failed", failure);
                yield Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "refused.trouble", languages, locale);
            }
        };
    }

    private static Mono<ServerResponse> answer(Problem problem) {
        return ServerResponse.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyValue(problem);
    }

    private static Locale locale(ServerRequest request) {
        return Languages.accepted(request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
