package org.yunyan.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.yunyan.web.language.Languages;
import org.yunyan.web.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Answers at the gate of the API, before any route is reached: 401 for nobody, 403 for the wrong somebody. */
@Component
final class ApiRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Languages languages;
    private final JsonMapper json;

    ApiRefusal(Languages languages, JsonMapper json) {
        this.languages = languages;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        answer(request, response, HttpStatus.UNAUTHORIZED, "refused.signedOut");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException no)
            throws IOException {
        answer(
                request,
                response,
                HttpStatus.FORBIDDEN,
                no instanceof CsrfException ? "refused.csrfToken" : "refused.scope");
    }

    /** 429: asked too much; after that many seconds there is room again. */
    void tooMany(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        answer(request, response, HttpStatus.TOO_MANY_REQUESTS, "refused.tooMany", seconds);
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String key,
            Object... arguments)
            throws IOException {
        Locale locale = Languages.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatus(status.value());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(Problem.of(status, key, languages, locale, arguments)));
    }
}
