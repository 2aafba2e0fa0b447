package org.yunyan.discussion;

import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Somebody finds that a post does not belong here. Who it was is never told to the author.
 *
 * @param note her own words, at most 300 characters; may be empty
 */
public record Complaint(Id<Post> post, Id<Person> by, Abuse abuse, String note, Instant at) {}
