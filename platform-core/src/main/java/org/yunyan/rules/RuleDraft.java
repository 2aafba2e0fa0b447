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
 * @param tried {@linkplain #fingerprint fingerprint} of what was last tried over all ledgers; null when nothing was
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
        String returned,
        String tried) {

    public RuleDraft {
        signatures = signatures == null ? List.of() : List.copyOf(signatures);
    }

    /** What its author and another officer have said about it so far. */
    private record Said(
            LocalDate effective, String reason, List<Signature> signatures, String signer, String returned) {}

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
                null,
                null);
    }

    /** Tells what is written in it from what was written earlier. */
    public String fingerprint() {
        return Sha256.hex(text.toString());
    }

    /** Whether exactly what is written now was tried over all ledgers. */
    public boolean isTried() {
        return fingerprint().equals(tried);
    }

    /** The version that it becomes. */
    public int version() {
        return base + 1;
    }

    public boolean isBy(Actor actor) {
        return author.equals(actor.person());
    }

    RuleDraft written(RuleText other, Instant at) {
        return next(other, state, at, said());
    }

    RuleDraft in(DraftState next, Instant at) {
        return next(text, next, at, said());
    }

    RuleDraft proposed(LocalDate from, String why, Signature signature) {
        Said proposal = new Said(from, why, List.of(signature), null, null);
        return next(text, DraftState.PROPOSED, signature.at(), proposal);
    }

    RuleDraft returned(String why, Instant at) {
        return next(text, DraftState.EDITING, at, new Said(null, reason, List.of(), null, why));
    }

    RuleDraft signed(String name, Signature signature) {
        Said both = new Said(effective, reason, List.of(signatures.getFirst(), signature), name, null);
        return next(text, DraftState.SIGNED, signature.at(), both);
    }

    private Said said() {
        return new Said(effective, reason, signatures, signer, returned);
    }

    private RuleDraft next(RuleText text, DraftState state, Instant at, Said said) {
        return new RuleDraft(
                id,
                set,
                base,
                text,
                state,
                author,
                authorName,
                at,
                revision + 1,
                said.effective(),
                said.reason(),
                said.signatures(),
                said.signer(),
                said.returned(),
                tried);
    }
}
