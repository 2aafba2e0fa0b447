package org.yunyan.web.discussion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.yunyan.discussion.Discussion;
import org.yunyan.discussion.Discussions;
import org.yunyan.discussion.Looking;
import org.yunyan.shared.Page;
import org.yunyan.web.language.Words;
import org.yunyan.web.study.UnitPanel;
import org.yunyan.web.study.UnitPlace;

/** What is asked about a unit, below it: the newest, a way to ask, and a way to all of them. */
@org.springframework.stereotype.Component
@Order(UnitDiscussions.PLACE)
final class UnitDiscussions implements UnitPanel {

    static final int PLACE = 50;
    private static final int NEWEST = 3;

    private final Discussions discussions;

    UnitDiscussions(Discussions discussions) {
        this.discussions = discussions;
    }

    @Override
    public Optional<Component> panel(UnitPlace place) {
        Page<Discussion> newest = discussions.of(
                place.actor(), place.course(), Looking.at(place.unit().id()), 0, NEWEST);
        Section section = new Section(new H2(Words.say("discussion.ofUnit", newest.total())));
        section.addClassNames("yy-section", "talk");
        section.setId("discussions");
        if (newest.items().isEmpty()) {
            section.add(new Paragraph(Words.say("discussion.none")));
        }
        newest.items().forEach(one -> section.add(new DiscussionCard(one, null)));
        Div ways = new Div(new Anchor(
                DiscussionNavigation.unit(place.course(), place.unit().id()), Words.say("discussion.all")));
        ways.addClassName("talk-ways");
        section.add(new AskButton(discussions, place.actor(), place.course(), place.number(), place.unit()), ways);
        return Optional.of(section);
    }
}
