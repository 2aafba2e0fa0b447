package org.yunyan.exposure;

import java.time.Instant;
import org.yunyan.recommender.Learned;

/** How the last run of learning stands. */
public sealed interface Progress {

    /** None since the start. */
    record Idle() implements Progress {}

    /** @param percent 0 to 100 */
    record Running(int percent) implements Progress {}

    /** @param number of the new version; null where there was too little to learn from */
    record Done(Learned.Outcome outcome, Integer number, Instant at) implements Progress {}

    /** Nothing has changed. */
    record Failed(Instant at) implements Progress {}
}
