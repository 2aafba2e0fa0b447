package org.yunyan.web.inbox;

import org.springframework.stereotype.Component;
import org.yunyan.identity.Actor;
import org.yunyan.messages.Messages;
import org.yunyan.web.shell.Unread;

/** Tells the top bar how many messages wait. */
@Component
final class UnreadMessages implements Unread {

    private final Messages messages;

    UnreadMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public int unread(Actor actor) {
        return messages.unread(actor);
    }
}
