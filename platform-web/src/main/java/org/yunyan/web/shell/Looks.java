package org.yunyan.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Preferences;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Languages;
import org.yunyan.web.security.CurrentActor;

/**
 * Language, elder mode and theme. Kept with the account of whoever is signed in; before that, in a cookie of this visit,
 * which becomes hers when she signs in. Otherwise the browser's language decides.
 */
@Component
public final class Looks {

    private static final String COOKIE = "yunyan-look";
    private static final String SEPARATOR = ":";

    private final Accounts accounts;
    private final CurrentActor currentActor;

    Looks(Accounts accounts, CurrentActor currentActor) {
        this.accounts = accounts;
        this.currentActor = currentActor;
    }

    /** How the platform looks for whoever sends this request. */
    public Preferences of(VaadinRequest request) {
        return currentActor
                .find()
                .map(actor -> accounts.account(actor.account()).preferences())
                .or(() -> chosen(request.getCookies()))
                .orElseGet(() -> new Preferences(
                        Languages.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                                .toLanguageTag(),
                        Preferences.DEFAULT.elder(),
                        Preferences.DEFAULT.theme()));
    }

    /** How the platform looks on this screen. */
    public Preferences current() {
        return of(VaadinRequest.getCurrent());
    }

    /** Keeps the choice and shows it; the address stays, what was typed on the screen does not. */
    public void choose(Preferences preferences) {
        currentActor
                .find()
                .ifPresentOrElse(
                        actor -> accounts.prefer(
                                actor, preferences.saving(current().saves())),
                        () -> remember(preferences));
        UI.getCurrent().getPage().reload();
    }

    /** What was chosen before signing in becomes the account's; the next person at this device chooses for herself. */
    void adopt(VaadinRequest request, VaadinResponse response) {
        chosen(request.getCookies())
                .ifPresent(look -> currentActor.find().ifPresent(actor -> {
                    accounts.prefer(actor, look);
                    Cookie used = new Cookie(COOKIE, "");
                    used.setPath("/");
                    used.setMaxAge(0);
                    response.addCookie(used);
                }));
    }

    private static void remember(Preferences preferences) {
        String value = String.join(
                SEPARATOR, preferences.language(), String.valueOf(preferences.elder()), preferences.theme());
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse.getCurrent().addCookie(cookie);
    }

    private static Optional<Preferences> chosen(Cookie[] cookies) {
        return Stream.ofNullable(cookies)
                .flatMap(Stream::of)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .findFirst()
                .flatMap(cookie -> parsed(cookie.getValue().split(SEPARATOR)));
    }

    private static Optional<Preferences> parsed(String[] parts) {
        try {
            return parts.length == 3
                    ? Optional.of(new Preferences(parts[0], Boolean.parseBoolean(parts[1]), parts[2]))
                    : Optional.empty();
        } catch (Refused.Invalid edited) {
            return Optional.empty();
        }
    }
}
