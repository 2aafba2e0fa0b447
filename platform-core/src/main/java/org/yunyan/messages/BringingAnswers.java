package org.yunyan.messages;

import org.springframework.context.event.EventListener;
import org.yunyan.demand.WishAnswered;

/** Tells whoever asked for a course that there is one now; once, however often the event arrives. */
final class BringingAnswers {

    private final Messages messages;

    BringingAnswers(Messages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(WishAnswered answered) {
        String course = answered.course().value();
        messages.send(Message.to(
                answered.person(),
                "answered:" + course,
                MessageKind.ANSWERED,
                course,
                answered.at(),
                answered.wish(),
                answered.title()));
    }
}
