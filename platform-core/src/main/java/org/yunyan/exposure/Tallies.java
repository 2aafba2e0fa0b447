package org.yunyan.exposure;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Counts over the last 90 days, made by a job.
 *
 * @param at when they were made; null before the first time
 * @param telling lists of two or more, which can be learned from
 * @param accepted suggestions in them that were taken up
 * @param tallies by the weights that ranked the lists
 * @param places by kind of list, those too that no weights ranked
 */
public record Tallies(
        @BsonId String id, Instant at, int telling, int accepted, List<Tally> tallies, List<PlaceTally> places) {

    static final String ID = "last-90-days";
    static final Tallies NONE = new Tallies(ID, null, 0, 0, List.of(), List.of());

    public Tallies {
        tallies = List.copyOf(tallies);
        places = places == null ? List.of() : List.copyOf(places);
    }
}
