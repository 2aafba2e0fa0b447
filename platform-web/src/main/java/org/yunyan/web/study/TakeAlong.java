package org.yunyan.web.study;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yunyan.web.language.Words;

/** Takes a unit along into this browser, to be studied where there is no line; the script does it and says how far it is. */
@Tag("study-along")
@JavaScript(Reporting.SIGNING)
@JavaScript("context://js/study-post.js")
@JavaScript("context://js/study-part.js")
@JavaScript("context://js/study-along.js")
final class TakeAlong extends HtmlContainer {

    private static final List<String> SENTENCES = List.of(
            "take",
            "taking",
            "taken",
            "drop",
            "fails",
            "insecure",
            "none",
            "offline",
            "queue",
            "title",
            "recall",
            "back",
            "by");

    TakeAlong(UnitPlace here) {
        addClassName("yy-along");
        getElement()
                .setAttribute("data-owner", here.actor().person().value())
                .setAttribute("data-course", here.course().value())
                .setAttribute("data-unit", here.unit().id().value())
                .setPropertyMap("words", words(Words.locale()));
    }

    /** The sentences that the script says about what was taken along. */
    static Map<String, Object> words(Locale locale) {
        Map<String, Object> words = new HashMap<>();
        SENTENCES.forEach(key -> words.put(key, Words.say(locale, "study.along." + key, "{0}", "{1}")));
        return words;
    }
}
