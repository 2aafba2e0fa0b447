package org.yunyan.discussion;

import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * What somebody wrote was taken away, or is read again. Delivered at least once.
 *
 * @param discussion null when it is a review
 * @param key the same when it is told again
 */
public record PostRuled(
        Id<Person> author, Id<Discussion> discussion, String key, String title, Deed deed, String reason, Instant at) {}
