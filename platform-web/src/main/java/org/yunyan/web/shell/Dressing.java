package org.yunyan.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.yunyan.identity.Preferences;
import org.yunyan.web.language.Words;

/**
 * Dresses the first page before it is painted, so that nothing flashes: its language (Vaadin alone would say {@code zh} for
 * both scripts), elder mode and theme.
 */
@Component
final class Dressing implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    /** Vaadin's own line about the connection, in our words and as something that readers speak. */
    private static final String CONNECTION = "const line = window.Vaadin && window.Vaadin.connectionIndicator;"
            + "if (line) { line.setAttribute('role', 'status');"
            + "line.onlineText = $0; line.offlineText = $1; line.reconnectingText = $2; }";

    private final transient Looks looks;

    Dressing(Looks looks) {
        this.looks = looks;
    }

    @Override
    public void serviceInit(ServiceInitEvent starting) {
        starting.addIndexHtmlRequestListener(page -> {
            looks.adopt(page.getVaadinRequest(), page.getVaadinResponse());
            Preferences look = looks.of(page.getVaadinRequest());
            Element html = page.getDocument().selectFirst("html");
            if (html != null) {
                html.attr("lang", look.language()).attr("theme", theme(look));
                html.attr("data-elder", String.valueOf(look.elder()));
            }
        });
        starting.getSource().addUIInitListener(opened -> dress(opened.getUI()));
    }

    private void dress(UI ui) {
        Preferences look = looks.of(VaadinRequest.getCurrent());
        Locale language = Locale.forLanguageTag(look.language());
        ui.getSession().setLocale(language);
        ui.setLocale(language);
        ui.getPage().executeJs("document.documentElement.lang = $0", look.language());
        ui.getPage()
                .executeJs(
                        CONNECTION,
                        Words.say(language, "shell.online"),
                        Words.say(language, "shell.offline"),
                        Words.say(language, "shell.reconnecting"));
    }

    private static String theme(Preferences look) {
        return "auto".equals(look.theme()) ? "light-dark" : look.theme();
    }
}
