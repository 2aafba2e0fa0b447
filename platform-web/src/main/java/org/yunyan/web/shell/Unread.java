package org.yunyan.web.shell;

import org.yunyan.identity.Actor;

/** How many messages wait; the inbox says so, and the bell in the top bar shows it. */
@FunctionalInterface
public interface Unread {

    int unread(Actor actor);
}
