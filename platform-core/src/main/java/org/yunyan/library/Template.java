package org.yunyan.library;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Content;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * What a course can begin from.
 *
 * @param by who has kept it; null for those that the platform brings along
 */
public record Template(@BsonId Id<Template> id, Id<Person> by, String name, Content content, Instant at) {}
