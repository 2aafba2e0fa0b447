package org.yunyan.triage;

import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The walk through all schools of one night; there is one document, the last night's.
 *
 * @param since what was new before that moment has been looked at
 * @param begun when it began
 * @param after the last school that has been looked at; null before the first
 * @param leased until then it belongs to the node that made this lease
 * @param done whether all schools have been looked at
 */
record Night(
        @BsonId String id, LocalDate day, Instant since, Instant begun, String after, Instant leased, boolean done) {

    static final String ID = "night";

    static Night of(LocalDate day, Instant since, Instant begun) {
        return new Night(ID, day, since, begun, null, Instant.EPOCH, false);
    }

    Night past(String school) {
        return new Night(id, day, since, begun, school, leased, false);
    }

    Night leasedUntil(Instant until) {
        return new Night(id, day, since, begun, after, until, done);
    }

    Night ended() {
        return new Night(id, day, since, begun, after, Instant.EPOCH, true);
    }
}
