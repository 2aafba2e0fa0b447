package org.yunyan.discussion;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * What became of a review of a course: the trainer's public reply, whom it helped, and whether it is read.
 *
 * @param id of the review
 * @param author of the review
 * @param reply of the trainer, plain text; null while there is none
 * @param replyName who replied
 * @param helped people whom the review helped, at most {@value #MOST_HELPED}
 * @param hidden why it is not read any more; null while it is
 * @param reported since when the oldest complaint waits; null without
 * @param version changes with every write
 */
public record Echo(
        @BsonId String id,
        Id<Course> course,
        Id<Person> author,
        String reply,
        String replyName,
        Instant repliedAt,
        Set<Id<Person>> helped,
        List<Complaint> complaints,
        String hidden,
        Instant reported,
        long version) {

    public static final int MOST_HELPED = 1000;
    static final int MOST_COMPLAINTS = 50;

    public Echo {
        helped = helped == null ? Set.of() : Set.copyOf(helped);
        complaints = complaints == null ? List.of() : List.copyOf(complaints);
    }

    static Echo none(String review, Id<Course> course, Id<Person> author) {
        return new Echo(review, course, author, null, null, null, Set.of(), List.of(), null, null, 0);
    }

    /** Whether others read the review. */
    public boolean isShown() {
        return hidden == null;
    }

    Echo replied(String words, String name, Instant at) {
        String said = words.isEmpty() ? null : words;
        return new Echo(
                id,
                course,
                author,
                said,
                said == null ? null : name,
                at,
                helped,
                complaints,
                hidden,
                reported,
                version + 1);
    }

    Echo helping(Id<Person> person, boolean helps) {
        Set<Id<Person>> all = new HashSet<>(helped);
        if (helps && all.size() < MOST_HELPED) {
            all.add(person);
        } else if (!helps) {
            all.remove(person);
        }
        return new Echo(
                id, course, author, reply, replyName, repliedAt, all, complaints, hidden, reported, version + 1);
    }

    Echo reported(Complaint complaint) {
        List<Complaint> more =
                Stream.concat(complaints.stream(), Stream.of(complaint)).toList();
        Instant oldest = reported == null ? complaint.at() : reported;
        return new Echo(id, course, author, reply, replyName, repliedAt, helped, more, hidden, oldest, version + 1);
    }

    /** @param why it is hidden; null to let it be read */
    Echo judged(String why) {
        return new Echo(id, course, author, reply, replyName, repliedAt, helped, List.of(), why, null, version + 1);
    }

    /** Without who reports. */
    Echo seen() {
        return new Echo(id, course, author, reply, replyName, repliedAt, helped, List.of(), hidden, null, version);
    }
}
