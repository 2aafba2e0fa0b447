package org.yunyan.web.study;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yunyan.catalogue.Unit;
import org.yunyan.study.Session;
import org.yunyan.study.UnitProgress;
import org.yunyan.web.language.Words;

/**
 * Slides page by page: a picture, what is written on it as text, the way to the pages beside it. A page counts once it was shown for its
 * time; where no counting is asked for it only shows them.
 */
@Tag("study-slides")
@JavaScript(Reporting.SIGNING)
@JavaScript("context://js/study-post.js")
@JavaScript("context://js/study-part.js")
@JavaScript("context://js/study-reader.js")
final class SlidesReader extends HtmlContainer {

    /** Slides of their own, counted. */
    SlidesReader(
            Session session, UnitPlace here, List<String> texts, int seconds, Optional<Place> place, Runnable onDone) {
        Unit unit = here.unit();
        UnitProgress progress = here.enrolment().progress(unit.id());
        int pages = unit.parts();
        show(here, texts, pages);
        Reporting.begin(this, here, session, onDone);
        String read = progress.sections().stream().map(String::valueOf).collect(Collectors.joining(","));
        getElement()
                .setAttribute("data-done", String.valueOf(progress.done()))
                .setAttribute("data-seconds", String.valueOf(seconds))
                .setAttribute("data-read", read)
                .setAttribute(
                        "data-place",
                        String.valueOf(place.map(Place::at).orElse(Math.min(progress.position(), pages - 1))));
        int count = progress.sections().size();
        add(new CountedLine(Words.say("study.script.pages", count, pages), pages == 0 ? 0 : count * 100 / pages));
    }

    /** Slides that stand beside a sound. */
    SlidesReader(UnitPlace here, List<String> texts) {
        show(here, texts, here.unit().playing().pages());
        getElement().setAttribute("data-beside", true).setPropertyMap("words", Reporting.words(Words.locale()));
    }

    private void show(UnitPlace here, List<String> texts, int pages) {
        addClassName("yy-slides");
        getElement()
                .setAttribute("data-pages", String.valueOf(pages))
                .setAttribute(
                        "data-picture", PageRoutes.address(here.unit().playing().slides(), here.course()))
                .setPropertyList("texts", texts);
        Element picture = new Element("img").setAttribute("alt", "").setAttribute("decoding", "async");
        Div frame = new Div();
        frame.addClassName("yy-slides-frame");
        frame.getElement().appendChild(picture);
        Span where = new Span();
        where.addClassName("yy-slides-where");
        where.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
        Div ways = new Div(way("back", "study.slides.back"), where, way("on", "study.slides.on"));
        ways.addClassName("yy-slides-ways");
        Paragraph written = new Paragraph();
        written.addClassName("yy-slides-text");
        NativeDetails text = new NativeDetails(Words.say("study.slides.text"), written);
        text.addClassName("yy-slides-words");
        add(frame, ways, text);
    }

    private static NativeButton way(String does, String key) {
        NativeButton button = new NativeButton(Words.say(key));
        button.getElement().setAttribute("data-do", does);
        button.addClassName("yy-tool");
        return button;
    }
}
