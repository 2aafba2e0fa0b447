package org.yunyan.discussion;

import java.time.Instant;
import org.yunyan.shared.Id;

/**
 * How much of a discussion was told to those who are not there.
 *
 * @param question whether its trainer was told that it was asked
 * @param replies how many of the replies its followers were told
 * @param accepted the accepted answer that they were told; null before
 * @param rulings how many of the rulings their authors were told
 * @param at when its followers were last told anything; null before
 */
record Told(boolean question, int replies, Id<Post> accepted, int rulings, Instant at) {

    static final Told NOTHING = new Told(false, 0, null, 0, null);
}
