package org.yunyan.web.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Languages;

/**
 * A problem in the sense of RFC 9457.
 *
 * @param type {@code urn:yunyan:problem:} and the key, for programs
 * @param title the kind of problem, for people
 * @param status the HTTP status
 * @param detail what happened and what to do, for people
 * @param key of the sentence, for programs that have words of their own
 */
public record Problem(String type, String title, int status, String detail, String key) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:yunyan:problem:";

    /** The one translation of a refusal for the API. */
    public static Problem of(Refused no, Languages languages, Locale locale) {
        HttpStatus status = switch (no) {
            case Refused.Missing missing -> HttpStatus.NOT_FOUND;
            case Refused.Forbidden forbidden -> HttpStatus.FORBIDDEN;
            case Refused.Conflict conflict -> HttpStatus.CONFLICT;
            case Refused.Invalid invalid -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return of(status, no.key(), languages, locale, no.arguments().toArray());
    }

    /** A problem of that kind, with the sentence of that key. */
    public static Problem of(HttpStatus status, String key, Languages languages, Locale locale, Object... arguments) {
        String title = languages.getTranslation("api.problem." + status.value(), locale);
        String detail = languages.getTranslation(key, locale, arguments);
        return new Problem(TYPE + key, title, status.value(), detail, key);
    }
}
