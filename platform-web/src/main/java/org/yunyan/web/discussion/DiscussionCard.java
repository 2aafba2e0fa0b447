package org.yunyan.web.discussion;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.yunyan.catalogue.Content;
import org.yunyan.discussion.Discussion;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;

/** A discussion in a list: what is asked, how it stands, and when something was last said. */
@StyleSheet("context://styles/discussion.css")
final class DiscussionCard extends Article {

    /** @param content of the course; names of its units are taken from it */
    DiscussionCard(Discussion discussion, Content content) {
        addClassNames("yy-card", "talk-card");
        Anchor door = new Anchor(DiscussionNavigation.discussion(discussion.id()), Words.authored(discussion.title()));
        door.addClassName("yy-card-door");
        Span facts = new Span(Words.say(
                "discussion.card.facts",
                Words.authored(discussion.question().name()),
                discussion.touched(),
                discussion.replies().size(),
                discussion.same().size()));
        facts.addClassName("yy-quiet");
        add(new H3(door), chips(discussion, content), facts);
    }

    private static Div chips(Discussion discussion, Content content) {
        Div chips = new Div();
        chips.addClassName("yy-card-chips");
        Standing.chips(discussion).forEach(chips::add);
        if (content != null && discussion.unit() != null) {
            content.units().stream()
                    .filter(unit -> unit.id().equals(discussion.unit()))
                    .forEach(unit -> chips.add(new Chip(Words.authored(unit.title())).icon(VaadinIcon.FILE_TEXT_O)));
        }
        return chips;
    }
}
