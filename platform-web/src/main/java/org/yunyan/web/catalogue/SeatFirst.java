package org.yunyan.web.catalogue;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.yunyan.catalogue.Course;
import org.yunyan.cohorts.Seating;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;

/** What stands where a course is chosen, when a seat comes first: what she has to do, and the way to the cohorts below. */
final class SeatFirst extends Div {

    SeatFirst(Id<Course> course, Seating seating) {
        addClassName("yy-stack");
        Paragraph words = new Paragraph(Words.say("catalogue.seat." + seating));
        words.addClassName("yy-quiet");
        add(words);
        if (seating != Seating.NONE) {
            Anchor way = new Anchor(CatalogueNavigation.cohorts(course), Words.say("catalogue.seat.way." + seating));
            way.setRouterIgnore(true);
            way.addClassName("yy-go");
            add(way);
        }
    }
}
