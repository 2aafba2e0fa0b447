package org.yunyan.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** What a write may change; everything that follows from it is derived anew. */
final class Changes {

    private final Discussion before;
    String title;
    Post question;
    List<Post> replies;
    Id<Post> accepted;
    Id<Person> acceptedBy;
    Set<Id<Person>> same;
    boolean locked;
    List<Complaint> complaints;
    List<Ruling> rulings;
    Instant touched;
    Told told;
    Instant tellAt;

    Changes(Discussion before) {
        this.before = before;
        title = before.title();
        question = before.question();
        replies = before.replies();
        accepted = before.accepted();
        acceptedBy = before.acceptedBy();
        same = before.same();
        locked = before.locked();
        complaints = before.complaints();
        rulings = before.rulings();
        touched = before.touched();
        told = before.told();
        tellAt = before.tellAt();
    }

    Discussion made(Id<Discussion> id) {
        String words = Stream.concat(Stream.of(question), replies.stream())
                .filter(Post::isShown)
                .map(Post::text)
                .collect(Collectors.joining(" ", title + " ", ""));
        return made(id, Discussion.folded(words), before.version() + 1);
    }

    /** Only for reading: there is nothing to tell and nothing to find, and it is the version that was read. */
    Discussion seen() {
        tellAt = null;
        return made(before.id(), "", before.version());
    }

    private Discussion made(Id<Discussion> id, String words, long version) {
        boolean answered = replies.stream()
                .anyMatch(reply -> reply.isShown() && reply.voice().isOfTheCourse());
        boolean stands = accepted != null
                && replies.stream()
                        .anyMatch(reply -> reply.isShown() && reply.id().equals(accepted));
        boolean away = !question.isShown();
        Instant oldest =
                complaints.stream().map(Complaint::at).min(Instant::compareTo).orElse(null);
        return new Discussion(
                id,
                before.course(),
                before.number(),
                before.unit(),
                before.place(),
                title,
                before.asker(),
                question,
                replies,
                stands ? accepted : null,
                stands ? acceptedBy : null,
                !answered && !stands && !away && !question.voice().isOfTheCourse(),
                same,
                locked,
                away,
                complaints,
                oldest,
                rulings,
                touched,
                words,
                told,
                tellAt,
                version);
    }
}
