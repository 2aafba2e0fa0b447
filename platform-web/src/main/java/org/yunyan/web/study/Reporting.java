package org.yunyan.web.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yunyan.study.Session;
import org.yunyan.web.language.Words;

/** What an element that reports to the API needs to know, and what it tells this screen. */
final class Reporting {

    /** What reports are signed with; also where there is no secure connection, and while a page is being closed. */
    static final String SIGNING = "context://webjars/js-sha256/0.11.1/build/sha256.min.js";

    private static final String DONE = "study-done";

    private static final List<String> SENTENCES = List.of(
            "counted", "read", "pages", "page", "done", "kept", "signedOut", "resent", "section", "found", "go");

    private static final List<String> HELD = List.of("speed", "time", "session", "soon", "elsewhere", "hidden");

    private Reporting() {}

    /**
     * Gives the element its session and its words.
     *
     * @param onDone called when the server says that the unit, or with it the course, is done
     */
    static void begin(Component part, UnitPlace here, Session session, Runnable onDone) {
        Element element = part.getElement();
        element.setAttribute("data-owner", here.actor().person().value())
                .setAttribute("data-course", here.course().value())
                .setAttribute("data-unit", here.unit().id().value())
                .setAttribute("data-session", session.id())
                .setAttribute("data-key", session.key());
        element.setPropertyMap("words", words(Words.locale()));
        element.addEventListener(DONE, done -> onDone.run());
    }

    /** The sentences that the scripts say by themselves, with places for their numbers. */
    static Map<String, Object> words(Locale locale) {
        Map<String, Object> words = new HashMap<>();
        SENTENCES.forEach(key -> words.put(key, Words.say(locale, "study.script." + key, "{0}", "{1}")));
        HELD.forEach(held -> words.put("study.held." + held, Words.say(locale, "study.held." + held)));
        return words;
    }
}
