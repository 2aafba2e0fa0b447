package org.yunyan.discussion;

/** What is wrong with a post, as whoever reports it sees it. */
public enum Abuse {
    OFFENSIVE,
    ADVERTISING,
    /** It tells private things of pupils or colleagues. */
    PRIVATE,
    OFF_TOPIC,
    OTHER
}
