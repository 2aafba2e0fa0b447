package org.yunyan.messages;

import org.springframework.context.event.EventListener;
import org.yunyan.planning.PlannedCourseDue;

/** A planned course whose week has come becomes a message, once a course and week. */
final class RemindingOfPlans {

    private final Messages messages;

    RemindingOfPlans(Messages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(PlannedCourseDue due) {
        String course = due.course().value();
        String key = "planned:" + course + "@" + due.week();
        String hours = due.hours().stripTrailingZeros().toPlainString();
        messages.send(Message.to(due.person(), key, MessageKind.PLANNED, course, due.at(), due.title(), hours));
    }
}
