package org.yunyan.web.study;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.shared.Id;
import org.yunyan.study.Session;
import org.yunyan.study.UnitProgress;
import org.yunyan.web.language.Words;

/** Video or audio with captions, speed up to 2, and what the server has counted; it goes on where the reader stopped. */
@Tag("study-player")
@JavaScript("context://js/study-player.js")
final class MediaPlayer extends HtmlContainer {

    private static final String[] SPEEDS = {"0.75", "1", "1.25", "1.5", "2"};

    MediaPlayer(Session session, UnitPlace here, Optional<Place> place, Runnable onDone) {
        Unit unit = here.unit();
        UnitProgress progress = here.enrolment().progress(unit.id());
        addClassName("yy-player");
        Reporting.begin(this, here, session, onDone);
        getElement()
                .setAttribute(
                        "data-position", String.valueOf(place.map(Place::at).orElse(progress.position())))
                .setAttribute("data-done", String.valueOf(progress.done()));
        getElement().appendChild(media(here.course(), unit));
        add(speeds());
        int seconds = progress.seconds();
        add(new CountedLine(
                Words.say("study.script.counted", Words.length(seconds), Words.length(unit.seconds())),
                unit.seconds() == 0 ? 0 : seconds * 100 / unit.seconds()));
        Span needed =
                new Span(Words.say("study.needed", here.content().completion().percentOfMedia()));
        needed.addClassName("yy-quiet");
        add(needed);
    }

    private static Element media(Id<Course> course, Unit unit) {
        boolean video = unit.kind() == UnitKind.VIDEO;
        Element media = new Element(video ? "video" : "audio")
                .setAttribute("controls", true)
                .setAttribute("preload", "metadata")
                .setAttribute("aria-label", Words.authored(unit.title()))
                .setAttribute("src", MediaRoutes.address(unit.media(), course));
        if (video) {
            media.setAttribute("playsinline", true);
        }
        if (unit.captions() != null) {
            media.appendChild(new Element("track")
                    .setAttribute("kind", "captions")
                    .setAttribute("srclang", "zh")
                    .setAttribute("label", Words.say("study.captions"))
                    .setAttribute("default", true)
                    .setAttribute("src", MediaRoutes.address(unit.captions(), course)));
        }
        return media;
    }

    private static Div speeds() {
        Div speeds = new Div(new Span(Words.say("study.speed")));
        speeds.addClassName("yy-speeds");
        speeds.getElement().setAttribute("role", "group").setAttribute("aria-label", Words.say("study.speed"));
        for (String speed : SPEEDS) {
            NativeButton button = new NativeButton(speed + "×");
            button.getElement()
                    .setAttribute("data-rate", speed)
                    .setAttribute("aria-pressed", String.valueOf(speed.equals("1")));
            speeds.add(button);
        }
        return speeds;
    }
}
