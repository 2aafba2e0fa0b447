package org.yunyan.web.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.stream.Collectors;
import org.yunyan.notebook.Notebook;
import org.yunyan.recollection.Recollections;

/** A unit in its player, and below it what is asked about it and what she writes down. */
final class StudiedUnit extends Div {

    private static final String AT = "event.detail.at";
    private static final String NOTE = "event.detail.note";
    private static final String WRITES = "event.detail.writes";
    private static final String POINT = "event.detail.point";

    StudiedUnit(Component part, UnitPlace here, Recollections recollections, Notebook notebook, Runnable advance) {
        addClassName("yy-studied");
        RecallPanel recall = new RecallPanel(recollections, here, advance);
        NotesPanel notes = new NotesPanel(notebook, here);
        Element element = part.getElement();
        element.setAttribute(
                "data-recall",
                recall.open().stream()
                        .map(point -> point.at() + ":" + point.point() + ":" + (point.pauses() ? 1 : 0))
                        .collect(Collectors.joining(",")));
        element.addEventListener(
                        "study-recall",
                        reached ->
                                recall.reach(reached.getEventData().get(POINT).asInt()))
                .addEventData(POINT);
        element.addEventListener(
                        "study-pause",
                        paused -> recall.pause(
                                paused.getEventData().get(POINT).asInt(),
                                paused.getEventData().get(WRITES).asBoolean()))
                .addEventData(POINT)
                .addEventData(WRITES);
        element.addEventListener("study-jot", jot -> {
                    int at = Math.max(0, jot.getEventData().get(AT).asInt());
                    if (jot.getEventData().get(NOTE).asBoolean()) {
                        notes.write(at);
                    } else {
                        notes.mark(at);
                    }
                })
                .addEventData(AT)
                .addEventData(NOTE);
        add(part, recall, notes);
    }
}
