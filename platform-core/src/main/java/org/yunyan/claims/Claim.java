package org.yunyan.claims;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Hours that a teacher wants to have counted, or that an organiser says she has earned.
 *
 * @param person whose hours they are
 * @param name hers when it was begun, for lists
 * @param path the units she belonged to when it was last handed in, from the county down
 * @param poster which program posted it; null when she claims it herself
 * @param told how many of the reviews have been told to other rooms
 * @param untold since when one has not; null when all are told
 * @param version changes with every write of a person, so that of two the second one is told
 */
public record Claim(
        @BsonId Id<Claim> id,
        Id<Person> person,
        String name,
        List<Id<Organisation>> path,
        ClaimDetails details,
        Proof proof,
        Progress progress,
        String poster,
        int told,
        Instant untold,
        Instant changed,
        long version) {

    private static final String AWARD = "claim:";

    public Claim {
        path = List.copyOf(path);
    }

    /** What a claim's entry is called in the ledger. */
    public String awardKey() {
        return AWARD + id;
    }

    public ClaimState state() {
        return progress.state();
    }

    /** Whether it may be approved only one by one, since somebody has to look: papers that look alike, or a flag. */
    public boolean isFlagged() {
        return !proof.likenesses().isEmpty() || !progress.holds().isEmpty();
    }

    /** Which of two claims with one scan stands when neither is approved: the one that was handed in first. */
    boolean isBefore(Claim other) {
        int order = progress.submitted().compareTo(other.progress.submitted());
        return order < 0 || order == 0 && id.compareTo(other.id) < 0;
    }

    Claim saying(ClaimDetails said, Instant now) {
        return new Claim(id, person, name, path, said, proof, progress, poster, told, untold, now, version + 1);
    }

    Claim proving(Proof shown, Instant now) {
        return new Claim(id, person, name, path, details, shown, progress, poster, told, untold, now, version + 1);
    }

    Claim belonging(List<Id<Organisation>> units) {
        return new Claim(id, person, name, units, details, proof, progress, poster, told, untold, changed, version);
    }

    /** Further on, with something to tell. */
    Claim moved(Progress next, Proof shown, Instant now) {
        boolean tells = next.reviews().size() > told || next.state() == ClaimState.APPROVED && state() != next.state();
        return new Claim(
                id,
                person,
                name,
                path,
                details,
                shown,
                next,
                poster,
                told,
                tells && untold == null ? now : untold,
                now,
                version + 1);
    }
}
