package org.yunyan.discussion;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A question about a unit and what was answered, as one document; at most {@link #MOST_REPLIES} replies.
 *
 * @param number version of the course that was asked about
 * @param unit null when it is about the whole course
 * @param place second, section or page that it is about, from 0; null for none
 * @param asker author of the question
 * @param accepted the reply that answers it; null before
 * @param acceptedBy who said so, the asker or somebody of the course; null before
 * @param waiting whether neither the course has answered nor anything was accepted
 * @param same those with the same question, at most {@link #MOST_SAME}
 * @param locked whether nobody may reply any more
 * @param away whether the question itself is not read by others
 * @param complaints that wait to be looked at
 * @param reported since when the oldest of them waits; null without
 * @param touched when something was last said
 * @param words what it is found by
 * @param told what those who are not here know of it
 * @param tellAt when there is something to tell; null when there is nothing
 * @param version changes with every write
 */
public record Discussion(
        @BsonId Id<Discussion> id,
        Id<Course> course,
        int number,
        Id<Unit> unit,
        Integer place,
        String title,
        Id<Person> asker,
        Post question,
        List<Post> replies,
        Id<Post> accepted,
        Id<Person> acceptedBy,
        boolean waiting,
        Set<Id<Person>> same,
        boolean locked,
        boolean away,
        List<Complaint> complaints,
        Instant reported,
        List<Ruling> rulings,
        Instant touched,
        String words,
        Told told,
        Instant tellAt,
        long version) {

    public static final int MOST_REPLIES = 200;
    public static final int MOST_SAME = 1000;
    static final int MOST_COMPLAINTS = 50;
    private static final int MOST_WORDS = 20_000;

    public Discussion {
        replies = replies == null ? List.of() : List.copyOf(replies);
        same = same == null ? Set.of() : Set.copyOf(same);
        complaints = complaints == null ? List.of() : List.copyOf(complaints);
        rulings = rulings == null ? List.of() : List.copyOf(rulings);
        told = told == null ? Told.NOTHING : told;
    }

    /** A question that was just asked. */
    static Discussion asked(Asking asking, Post question) {
        return new Discussion(
                Id.fresh(),
                asking.course(),
                asking.number(),
                asking.unit(),
                asking.place(),
                asking.title().strip(),
                question.author(),
                question,
                List.of(),
                null,
                null,
                !question.voice().isOfTheCourse(),
                Set.of(),
                false,
                false,
                List.of(),
                null,
                List.of(),
                question.at(),
                folded(asking.title() + " " + question.text()),
                Told.NOTHING,
                question.at(),
                0);
    }

    /**
     * A discussion as seeds plant it, of which nobody is told anything.
     *
     * @param accepted one of the replies, or null
     */
    public static Discussion planted(
            Id<Discussion> id, Asking asking, Post question, List<Post> replies, Id<Post> accepted) {
        Discussion asked = asked(asking, question);
        Changes changes = new Changes(asked);
        changes.replies = replies;
        changes.accepted = accepted;
        changes.touched = replies.isEmpty() ? question.at() : replies.getLast().at();
        changes.told = new Told(true, replies.size(), accepted, 0, null);
        changes.tellAt = null;
        return changes.made(id);
    }

    /** The same with these people who have the same question, for what is planted. */
    public Discussion withSame(Collection<Id<Person>> people) {
        Changes changes = new Changes(this);
        changes.same = Set.copyOf(people);
        return changes.made(id);
    }

    /** The question or the reply of that id. */
    public Optional<Post> post(Id<Post> wanted) {
        return posts().filter(post -> post.id().equals(wanted)).findFirst();
    }

    public boolean isReported() {
        return reported != null;
    }

    /** Without what was said, since records end up in logs. */
    @Override
    public String toString() {
        return "Discussion[" + id + ", " + version + "]";
    }

    Stream<Post> posts() {
        return Stream.concat(Stream.of(question), replies.stream());
    }

    Discussion replied(Post reply, Instant tell) {
        Changes changes = new Changes(this);
        changes.replies = Stream.concat(replies.stream(), Stream.of(reply)).toList();
        changes.touched = reply.at();
        changes.tellAt = earlier(tell);
        return changes.made(id);
    }

    Discussion accepting(Id<Post> reply, Id<Person> by, Instant tell) {
        Changes changes = new Changes(this);
        changes.accepted = reply;
        changes.acceptedBy = by;
        changes.tellAt = reply == null ? tellAt : earlier(tell);
        return changes.made(id);
    }

    Discussion with(Id<Post> changed, UnaryOperator<Post> change) {
        Changes changes = new Changes(this);
        changes.question = question.id().equals(changed) ? change.apply(question) : question;
        changes.replies = replies.stream()
                .map(reply -> reply.id().equals(changed) ? change.apply(reply) : reply)
                .toList();
        return changes.made(id);
    }

    Discussion titled(String other) {
        Changes changes = new Changes(this);
        changes.title = other.strip();
        return changes.made(id);
    }

    Discussion shared(Id<Person> person, boolean hersToo) {
        Changes changes = new Changes(this);
        Set<Id<Person>> all = new HashSet<>(same);
        if (hersToo && all.size() < MOST_SAME) {
            all.add(person);
        } else if (!hersToo) {
            all.remove(person);
        }
        changes.same = all;
        return changes.made(id);
    }

    Discussion reported(Complaint complaint) {
        Changes changes = new Changes(this);
        changes.complaints =
                Stream.concat(complaints.stream(), Stream.of(complaint)).toList();
        return changes.made(id);
    }

    Discussion ruled(Ruling ruling) {
        Changes changes = new Changes(this);
        changes.rulings = Stream.concat(rulings.stream(), Stream.of(ruling)).toList();
        changes.complaints = complaints.stream()
                .filter(complaint -> !complaint.post().equals(ruling.post()))
                .toList();
        changes.locked = ruling.deed() == Deed.LOCKED || locked && ruling.deed() != Deed.UNLOCKED;
        changes.tellAt = earlier(ruling.at());
        return changes.made(id);
    }

    Discussion told(Told all, Instant rest) {
        Changes changes = new Changes(this);
        changes.told = all;
        changes.tellAt = rest;
        return changes.made(id);
    }

    /** As somebody reads it who does not look after the course: without what is hidden or taken back, and without who reports. */
    Discussion seenBy(Id<Person> person) {
        Changes changes = new Changes(this);
        changes.question = seen(question, person);
        changes.replies = replies.stream().map(reply -> seen(reply, person)).toList();
        changes.complaints = List.of();
        changes.rulings = List.of();
        return changes.seen();
    }

    private static Post seen(Post post, Id<Person> person) {
        return post.isShown() || post.author().equals(person) ? post : post.silent();
    }

    private Instant earlier(Instant tell) {
        return tellAt == null || tell.isBefore(tellAt) ? tell : tellAt;
    }

    static String folded(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return folded.substring(0, Math.min(folded.length(), MOST_WORDS));
    }
}
