package org.yunyan.organisers;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.shared.Id;

/**
 * An organiser whose program may post evidence, never credits.
 *
 * @param id by which its program asks for tokens
 * @param name for whom it speaks, as it is written on certificates
 * @param secretHash of the secret that was shown once
 * @param by who let it in
 * @param renewed when its secret was made
 * @param revoked when it was shut out for good; null while it may post
 * @param version changes with every write
 */
public record Organiser(
        @BsonId Id<Organiser> id,
        String name,
        String secretHash,
        String by,
        Instant since,
        Instant renewed,
        Instant revoked,
        long version) {

    public boolean mayPost() {
        return revoked == null;
    }

    Organiser renewed(String hash, Instant at) {
        return new Organiser(id, name, hash, by, since, at, revoked, version + 1);
    }

    Organiser revoked(Instant at) {
        return new Organiser(id, name, secretHash, by, since, renewed, at, version + 1);
    }

    /** Hides the hash, since records end up in logs. */
    @Override
    public String toString() {
        return "Organiser[" + id + ", " + name + "]";
    }
}
