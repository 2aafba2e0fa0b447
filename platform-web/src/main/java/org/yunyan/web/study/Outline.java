package org.yunyan.web.study;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;
import org.yunyan.study.Enrolment;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Meter;

/** The units of the course: what is done, where the reader is, what is still to come. */
final class Outline extends Nav {

    Outline(Id<Course> course, Content content, Enrolment enrolment, Id<Unit> here) {
        addClassName("yy-study-outline");
        getElement().setAttribute("aria-label", Words.say("study.outline"));
        int needed = content.needed().size();
        int done = (int) content.needed().stream()
                .filter(unit -> enrolment.progress(unit.id()).done())
                .count();
        add(
                new H2(Words.say("study.outline")),
                new Meter(needed == 0 ? 0 : done * 100 / needed, Words.say("study.progress", done, needed)));
        OrderedList list = new OrderedList();
        content.units().forEach(unit -> list.add(item(course, unit, enrolment, here)));
        add(list);
    }

    private static ListItem item(Id<Course> course, Unit unit, Enrolment enrolment, Id<Unit> here) {
        boolean done = enrolment.progress(unit.id()).done();
        boolean begun = enrolment.units().containsKey(unit.id().value());
        Icon icon = (done ? VaadinIcon.CHECK_CIRCLE : begun ? VaadinIcon.ADJUST : VaadinIcon.CIRCLE_THIN).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span title = new Span(Words.authored(unit.title()));
        String state = Words.say(done ? "study.unit.done" : begun ? "study.unit.begun" : "study.unit.new");
        Span facts = new Span(Words.say("study.unit", unit.kind(), unit.minutes(), state));
        facts.addClassName("yy-quiet");
        Anchor door = new Anchor(StudyNavigation.unit(course, unit.id()), icon, new Span(title, facts));
        if (unit.id().equals(here)) {
            door.getElement().setAttribute("aria-current", "step");
        }
        ListItem item = new ListItem(door);
        item.getElement().setAttribute("data-state", done ? "done" : begun ? "begun" : "new");
        return item;
    }
}
