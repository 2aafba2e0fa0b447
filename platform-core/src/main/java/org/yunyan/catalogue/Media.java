package org.yunyan.catalogue;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * An uploaded file.
 *
 * @param name as the trainer called it; for display only, never a path
 * @param type media type found by looking at the content
 * @param size in bytes
 * @param sha256 of the content, lower-case hexadecimal
 */
public record Media(
        @BsonId Id<Media> id, String name, String type, long size, String sha256, Id<Person> by, Instant at) {}
