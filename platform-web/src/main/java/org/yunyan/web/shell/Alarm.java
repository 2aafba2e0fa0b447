package org.yunyan.web.shell;

import java.util.Optional;

/** What an operator must know whatever she is doing; every screen of hers says it on top, and the platform's state says more. */
@FunctionalInterface
public interface Alarm {

    /** The key of the words, if there is something to be said now. */
    Optional<String> words();
}
