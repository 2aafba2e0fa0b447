package org.yunyan.bank;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A question of the bank as its author works on it. What is asked is an edition of it, which never changes: while it is
 * {@link ItemState#ACTIVE}, each change makes the next version.
 *
 * @param version counts what was published, from 1; 0 before
 * @param changed when it was last written
 * @param revision changes with every write; a save states the one it read
 */
public record Item(
        @BsonId Id<Item> id,
        int version,
        ItemState state,
        Wording wording,
        Scope scope,
        Id<Person> author,
        String authorName,
        Instant changed,
        long revision) {

    /** For a place in a list. */
    public String prompt() {
        return wording.prompt();
    }

    Item written(Wording text, Scope about, Instant at) {
        int next = state == ItemState.ACTIVE ? version + 1 : version;
        return new Item(id, next, state, text, about, author, authorName, at, revision + 1);
    }

    /** Becoming active again after a change is a new version; without one, the version stays. */
    Item moved(ItemState to, int asVersion, Instant at) {
        return new Item(id, asVersion, to, wording, scope, author, authorName, at, revision + 1);
    }

    Edition edition() {
        return Edition.of(id, version, wording, scope);
    }
}
