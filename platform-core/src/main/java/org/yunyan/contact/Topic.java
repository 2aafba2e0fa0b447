package org.yunyan.contact;

import java.util.Set;

/** What a message is about, as people choose: fewer and plainer than the kinds of messages. */
public enum Topic {
    /** The week at a glance: what is suggested, and what the year still asks for. */
    DIGEST(Channel.MAIL),
    /** A course that fits, between two digests. */
    SUGGESTIONS(Channel.BROWSER),
    /** Credits that are missing while the year runs out, and steps of her plan that are due. */
    DEADLINES(Channel.MAIL, Channel.BROWSER),
    /** Credits that were counted or corrected. */
    CREDITS(),
    /** What became of the courses she teaches. */
    TEACHING(Channel.MAIL),
    /** Anything else that somebody tells her. */
    NOTICES(Channel.BROWSER);

    private final Set<Channel> unlessSaid;

    Topic(Channel... unlessSaid) {
        this.unlessSaid = Set.of(unlessSaid);
    }

    /** Whether it is told by this channel to somebody who has not chosen. */
    public boolean toldBy(Channel channel) {
        return unlessSaid.contains(channel);
    }

    /** Whether it is told even when the channel has had its fill for the day: a date does not wait. */
    public boolean isUrgent() {
        return this == DEADLINES;
    }
}
