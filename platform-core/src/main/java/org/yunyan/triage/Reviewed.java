package org.yunyan.triage;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * One approval of a claim, noted when it was told.
 *
 * @param id {@code claim|number of the act}
 * @param desk step and unit at which it was given
 * @param claim id of the claim
 * @param title of what was claimed
 * @param looked whether she had opened a file of it before; true when it has none
 */
record Reviewed(
        @BsonId String id,
        Id<Person> by,
        String desk,
        Id<Person> claimant,
        String claim,
        String title,
        boolean looked,
        Instant at) {}
