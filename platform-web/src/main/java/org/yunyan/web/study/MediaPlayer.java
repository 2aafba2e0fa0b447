package org.yunyan.web.study;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import org.yunyan.catalogue.Unit;
import org.yunyan.study.Session;
import org.yunyan.study.UnitProgress;
import org.yunyan.web.language.Words;

/** Video or audio with captions and transcript, speed by the course's rule, and what the server has counted; it goes on where the reader stopped. */
@Tag("study-player")
@JavaScript(Reporting.SIGNING)
@JavaScript("context://js/study-post.js")
@JavaScript("context://js/study-part.js")
@JavaScript("context://js/study-transcript.js")
@JavaScript("context://js/study-player.js")
final class MediaPlayer extends HtmlContainer {

    /** Asked for by the script alone, where a playlist is to be played by a browser that cannot. */
    private static final String HLS_PLAYER = "/webjars/hls.js/1.4.12/dist/hls.light.min.js";

    private final UnitPlace here;
    private final PlayerTools tools;

    /** @param slides what is seen where only the sound is played; null without */
    MediaPlayer(
            Session session,
            UnitPlace here,
            Source source,
            SlidesReader slides,
            Optional<Place> place,
            Runnable onDone) {
        this.here = here;
        Unit unit = here.unit();
        UnitProgress progress = here.enrolment().progress(unit.id());
        addClassName("yy-player");
        Reporting.begin(this, here, session, onDone);
        getElement()
                .setAttribute(
                        "data-position", String.valueOf(place.map(Place::at).orElse(progress.position())))
                .setAttribute("data-done", String.valueOf(progress.done()))
                .setAttribute("data-fastest", String.valueOf(PlayerTools.fastest(unit)));
        if (slides != null) {
            add(slides);
        }
        getElement().appendChild(media(source));
        tools = new PlayerTools(unit, source.film());
        add(tools);
        if (unit.captions() != null) {
            add(PlayerTools.transcript());
        }
        int seconds = progress.seconds();
        add(new CountedLine(
                Words.say("study.script.counted", Words.length(seconds), Words.length(unit.seconds())),
                unit.seconds() == 0 ? 0 : seconds * 100 / unit.seconds()));
        Span needed =
                new Span(Words.say("study.needed", here.content().completion().percentOfMedia()));
        needed.addClassName("yy-quiet");
        add(needed, PlayerTools.keys(unit.kind()));
    }

    /** With a switch between the film and its light version. */
    MediaPlayer switched(boolean saves, Runnable otherwise) {
        NativeButton light = PlayerTools.tool("light", "study.tool.light", VaadinIcon.SIGNAL, saves);
        light.getElement().setAttribute("aria-pressed", String.valueOf(saves));
        light.addClickListener(tap -> otherwise.run());
        tools.add(light);
        return this;
    }

    private Element media(Source source) {
        Unit unit = here.unit();
        Element media = new Element(source.film() ? "video" : "audio")
                .setAttribute("controls", true)
                .setAttribute("preload", "metadata")
                .setAttribute("aria-label", Words.authored(unit.title()))
                .setAttribute("src", source.address());
        if (source.film()) {
            media.setAttribute("playsinline", true);
        }
        if (source.poster() != null) {
            media.setAttribute("poster", source.poster());
        }
        if (source.hls() != null) {
            media.setAttribute("data-hls", source.hls()).setAttribute("data-hls-player", HLS_PLAYER);
        }
        if (unit.captions() != null) {
            media.appendChild(new Element("track")
                    .setAttribute("kind", "captions")
                    .setAttribute("srclang", "zh")
                    .setAttribute("label", Words.say("study.captions"))
                    .setAttribute("default", true)
                    .setAttribute("src", MediaRoutes.address(unit.captions(), here.course())));
        }
        return media;
    }
}
