package org.yunyan.demand;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A search that found something; whether anything came of it is known later.
 *
 * @param id made of topic and person, so that a repetition is the same look
 * @param due when it is decided
 */
record Look(@BsonId String id, Id<Person> person, String topic, String words, Instant at, Instant due) {

    static Look of(Id<Person> person, String topic, String words, Instant at, Instant due) {
        return new Look(Asker.digest(person, topic), person, topic, words, at, due);
    }
}
