package org.yunyan.web.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.Map;
import org.yunyan.study.Session;
import org.yunyan.web.language.Words;

/** What an element that reports to the API needs to know, and what it tells this screen. */
final class Reporting {

    private static final String DONE = "study-done";

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
                .setAttribute("data-session", session.id());
        element.setPropertyMap("words", words());
        element.addEventListener(DONE, done -> onDone.run());
    }

    /** The sentences that the script says by itself, with places for its numbers. */
    private static Map<String, Object> words() {
        Map<String, Object> words = new HashMap<>();
        for (String key : new String[] {"counted", "read", "done", "kept", "signedOut", "resent", "section"}) {
            words.put(key, Words.say("study.script." + key, "{0}", "{1}"));
        }
        for (String held : new String[] {"speed", "time", "session", "soon"}) {
            words.put("study.held." + held, Words.say("study.held." + held));
        }
        return words;
    }
}
