package org.yunyan.web.exams;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import org.yunyan.assignments.Assignments;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.web.study.UnitBody;
import org.yunyan.web.study.UnitPlace;
import org.yunyan.web.text.Markdown;

/** Assignments in the place of the player. */
@org.springframework.stereotype.Component
final class TaskBody implements UnitBody {

    private final Assignments assignments;

    TaskBody(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public boolean shows(UnitKind kind) {
        return kind == UnitKind.TASK;
    }

    @Override
    public Component body(UnitPlace place, Runnable advance) {
        Div asked = new Div(new Html("<div>" + Markdown.html(place.unit().markdown(), place.course()) + "</div>"));
        asked.addClassName("yy-prose");
        WorkForm form = new WorkForm(
                assignments, place.actor(), place.course(), place.unit().id(), advance);
        Div body = new Div(asked, form);
        body.addClassName("yy-stack");
        return body;
    }
}
