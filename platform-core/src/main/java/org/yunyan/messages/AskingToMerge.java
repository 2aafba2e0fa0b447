package org.yunyan.messages;

import org.springframework.context.event.EventListener;
import org.yunyan.duplicates.CoursesToMerge;

/** An officer's wish for one course instead of several becomes a message to each trainer, once each time she asks. */
final class AskingToMerge {

    private final Messages messages;

    AskingToMerge(Messages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(CoursesToMerge asked) {
        String course = asked.course().value();
        String key = "duplicated:" + course + "@" + asked.at();
        messages.send(Message.to(
                asked.trainer(), key, MessageKind.DUPLICATED, course, asked.at(), asked.title(), asked.others()));
    }
}
