package org.yunyan.identity;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Who did what, kept for good (clause 三(六): registration is strict).
 *
 * @param actor who did it
 * @param name of the actor at that time
 * @param action a stable word such as {@code roster.import}
 * @param on what it was done to: an id or a login
 * @param detail further facts, or null
 */
public record Audit(
        @BsonId Id<Audit> id, Instant at, Id<Person> actor, String name, String action, String on, String detail) {}
