package org.yunyan.discussion;

import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * What was done about a post, by whom and why.
 *
 * @param post the question or a reply; for a lock the question
 */
public record Ruling(Id<Post> post, Deed deed, Id<Person> by, String name, String reason, Instant at) {}
