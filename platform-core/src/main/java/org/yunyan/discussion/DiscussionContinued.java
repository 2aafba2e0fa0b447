package org.yunyan.discussion;

import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Something was said in a discussion that this person follows; once for all that was said since she was told last. Delivered at
 * least once.
 *
 * @param replies how many replies of others are new; 0 when only an answer was accepted
 * @param accepted whether an answer was accepted since
 * @param round the same when it is told again
 */
public record DiscussionContinued(
        Id<Person> person,
        Id<Discussion> discussion,
        String title,
        int replies,
        boolean accepted,
        String round,
        Instant at) {}
