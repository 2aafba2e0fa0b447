package org.yunyan.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Signature;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Sha256;

/**
 * Rules that somebody is writing, right or wrong, and what became of them.
 *
 * @param set whose next version it would be
 * @param base the version that it starts from; 0 when the set is new
 * @param author who writes and proposes it
 * @param revision counts what was written, so that two windows do not overwrite each other
 * @param effective first day of training that it shall hold for; null before it is proposed
 * @param reason why; null before it is proposed
 * @param signatures of its author and then of another officer
 * @param signer name of the other officer; null before
 * @param returned what the other officer wants changed; null when nobody returned it
 */
public record RuleDraft(
        @BsonId Id<RuleDraft> id,
        Id<RuleSet> set,
        int base,
        RuleText text,
        DraftState state,
        Id<Person> author,
        String authorName,
        Instant changed,
        long revision,
        LocalDate effective,
        String reason,
        List<Signature> signatures,
        String signer,
        String returned) {

    public RuleDraft {
        signatures = signatures == null ? List.of() : List.copyOf(signatures);
    }

    static RuleDraft begun(Id<RuleSet> set, int base, RuleText text, Actor author, Instant at) {
        return new RuleDraft(
                Id.fresh(),
                set,
                base,
                text,
                DraftState.EDITING,
                author.person(),
                author.name(),
                at,
                1,
                null,
                null,
                List.of(),
                null,
                null);
    }

    /** Tells what is written in it from what was written earlier. */
    public String fingerprint() {
        return Sha256.hex(text.toString());
    }

    /** The version that it becomes. */
    public int version() {
        return base + 1;
    }

    public boolean isBy(Actor actor) {
        return author.equals(actor.person());
    }

    RuleDraft written(RuleText other, Instant at) {
        return new RuleDraft(
                id,
                set,
                base,
                other,
                state,
                author,
                authorName,
                at,
                revision + 1,
                effective,
                reason,
                signatures,
                signer,
                returned);
    }

    RuleDraft in(DraftState next, Instant at) {
        return new RuleDraft(
                id,
                set,
                base,
                text,
                next,
                author,
                authorName,
                at,
                revision + 1,
                effective,
                reason,
                signatures,
                signer,
                returned);
    }

    RuleDraft proposed(LocalDate from, String why, Signature signature) {
        return new RuleDraft(
                id,
                set,
                base,
                text,
                DraftState.PROPOSED,
                author,
                authorName,
                signature.at(),
                revision + 1,
                from,
                why,
                List.of(signature),
                null,
                null);
    }

    RuleDraft returned(String why, Instant at) {
        return new RuleDraft(
                id,
                set,
                base,
                text,
                DraftState.EDITING,
                author,
                authorName,
                at,
                revision + 1,
                null,
                reason,
                List.of(),
                null,
                why);
    }

    RuleDraft signed(String name, Signature signature) {
        return new RuleDraft(
                id,
                set,
                base,
                text,
                DraftState.SIGNED,
                author,
                authorName,
                signature.at(),
                revision + 1,
                effective,
                reason,
                List.of(signatures.getFirst(), signature),
                name,
                null);
    }
}
