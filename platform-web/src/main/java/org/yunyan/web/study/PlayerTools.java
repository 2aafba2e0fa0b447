package org.yunyan.web.study;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.web.language.Words;

/** What stands under a video or audio: speed, captions, picture in picture, the keys; and its transcript, which leads to the second. */
final class PlayerTools extends Div {

    private static final double[] SPEEDS = {0.75, 1, 1.25, 1.5, 2};
    private static final double USUAL_FASTEST = 2;

    PlayerTools(Unit unit, boolean film) {
        addClassName("yy-tools");
        add(speeds(fastest(unit)));
        if (unit.captions() != null && film) {
            add(tool("captions", "study.tool.captions", VaadinIcon.COMMENT_ELLIPSIS_O, true));
        }
        if (film) {
            NativeButton picture = tool("picture", "study.tool.picture", VaadinIcon.EXTERNAL_BROWSER, false);
            picture.getElement().setAttribute("hidden", true);
            add(picture);
        }
        add(
                tool("bookmark", "study.tool.bookmark", VaadinIcon.BOOKMARK_O, false),
                tool("note", "study.tool.note", VaadinIcon.PENCIL, false));
    }

    /** Fastest speed that the course allows. */
    static double fastest(Unit unit) {
        Double fastest = unit.playing().fastest();
        return fastest == null ? USUAL_FASTEST : Math.clamp(fastest, 1, USUAL_FASTEST);
    }

    /** What is said, to be searched and to jump by; the script fills it from the captions. */
    static NativeDetails transcript() {
        Input search = new Input();
        search.setType("search");
        search.addClassName("yy-transcript-search");
        search.getElement().setAttribute("aria-label", Words.say("study.transcript.search"));
        search.setPlaceholder(Words.say("study.transcript.search"));
        Span found = new Span();
        found.addClassNames("yy-transcript-found", "yy-quiet");
        found.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
        Div lines = new Div();
        lines.getElement().appendChild(new Element("ol"));
        lines.addClassName("yy-transcript-lines");
        NativeDetails transcript = new NativeDetails(Words.say("study.transcript"), new Div(search, found, lines));
        transcript.addClassName("yy-transcript");
        return transcript;
    }

    /** The keys in words, with a switch for who finds them in the way. */
    static NativeDetails keys(UnitKind kind) {
        Element box = new Element("input").setAttribute("type", "checkbox").setAttribute("data-do", "keys");
        NativeLabel on = new NativeLabel();
        on.getElement().appendChild(box);
        on.add(new Span(Words.say("study.keys.on")));
        NativeDetails keys = new NativeDetails(
                Words.say("study.keys"),
                new Div(new Paragraph(Words.say(kind.isMedia() ? "study.keys.media" : "study.keys.pages")), on));
        keys.addClassName("yy-keys");
        return keys;
    }

    /** A tool that the script works. */
    static NativeButton tool(String does, String key, VaadinIcon picture, boolean pressed) {
        Icon icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        NativeButton button = new NativeButton();
        button.add(icon, new Span(Words.say(key)));
        button.addClassName("yy-tool");
        button.getElement().setAttribute("data-do", does);
        if (pressed) {
            button.getElement().setAttribute("aria-pressed", "true");
        }
        return button;
    }

    private static Div speeds(double fastest) {
        Div speeds = new Div(new Span(Words.say("study.speed")));
        speeds.addClassName("yy-speeds");
        speeds.getElement().setAttribute("role", "group").setAttribute("aria-label", Words.say("study.speed"));
        for (double speed : SPEEDS) {
            if (speed <= fastest) {
                String rate = Words.number(speed);
                NativeButton button = new NativeButton(rate + "×");
                button.getElement()
                        .setAttribute("data-rate", rate)
                        .setAttribute("aria-pressed", String.valueOf(speed == 1));
                speeds.add(button);
            }
        }
        return speeds;
    }
}
