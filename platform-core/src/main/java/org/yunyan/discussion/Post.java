package org.yunyan.discussion;

import java.time.Duration;
import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * What one person wrote, as a question or as a reply.
 *
 * @param voice as whom she wrote it
 * @param text Markdown; untrusted until a door sanitises it; empty where it is not to be read
 * @param edited when she last changed it; null when she never did
 * @param reason why it was hidden; null otherwise
 */
public record Post(
        Id<Post> id,
        Id<Person> author,
        String name,
        Voice voice,
        String text,
        Instant at,
        Instant edited,
        PostState state,
        String reason) {

    /** For so long its author may change what she wrote. */
    public static final Duration EDITABLE = Duration.ofMinutes(30);

    /** Most characters of a post. */
    public static final int LONGEST = 4000;

    /** A post of the given moment, for what is planted as well. */
    public static Post of(Id<Person> author, String name, Voice voice, String text, Instant at) {
        return new Post(Id.fresh(), author, name, voice, text, at, null, PostState.SHOWN, null);
    }

    /** Whether everybody who takes part reads it. */
    public boolean isShown() {
        return state == PostState.SHOWN;
    }

    /** Whether this person may change it now. */
    public boolean isEditableBy(Id<Person> person, Instant now) {
        return isShown() && author.equals(person) && now.isBefore(at.plus(EDITABLE));
    }

    /** The same post under another id, for what is planted twice and yet once. */
    public Post named(Id<Post> other) {
        return new Post(other, author, name, voice, text, at, edited, state, reason);
    }

    Post rewritten(String words, Instant now) {
        return new Post(id, author, name, voice, words, at, now, state, reason);
    }

    Post moved(PostState next, String why) {
        return new Post(id, author, name, voice, text, at, edited, next, why);
    }

    /** Without its words. */
    Post silent() {
        return new Post(id, author, name, voice, "", at, edited, state, reason);
    }
}
