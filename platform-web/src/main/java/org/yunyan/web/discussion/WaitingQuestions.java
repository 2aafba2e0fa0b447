package org.yunyan.web.discussion;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.yunyan.discussion.Discussion;
import org.yunyan.discussion.Discussions;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Page;
import org.yunyan.web.language.Words;

/** What learners asked a trainer and nobody has answered, longest waiting first; not seen when there is nothing. */
public final class WaitingQuestions extends Section {

    private static final int FIRST = 6;

    /** @param trainer whose courses are asked about */
    public WaitingQuestions(Discussions discussions, Actor trainer) {
        Page<Discussion> waiting = discussions.waitingFor(trainer);
        addClassName("yy-section");
        setVisible(!waiting.items().isEmpty());
        Div cards = new Div();
        cards.addClassName("yy-cards");
        waiting.items().stream().limit(FIRST).forEach(one -> cards.add(new DiscussionCard(one, null)));
        add(new H2(Words.say("discussion.waitingForYou", waiting.total())), cards);
    }
}
