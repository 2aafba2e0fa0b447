package org.yunyan.discussion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * How much somebody has written or reported within the last hour.
 *
 * @param at the moments, oldest first
 */
record Pace(@BsonId Id<Person> person, List<Instant> at) {

    /** More in an hour is no conversation any more. */
    static final int MOST = 20;

    private static final Duration WITHIN = Duration.ofHours(1);

    Pace {
        at = at == null ? List.of() : List.copyOf(at);
    }

    boolean isFull(Instant now) {
        return recent(now).size() >= MOST;
    }

    Pace with(Instant now) {
        List<Instant> more = new ArrayList<>(recent(now));
        more.add(now);
        return new Pace(person, more);
    }

    private List<Instant> recent(Instant now) {
        return at.stream().filter(one -> one.plus(WITHIN).isAfter(now)).toList();
    }
}
