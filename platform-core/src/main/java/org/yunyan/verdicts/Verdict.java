package org.yunyan.verdicts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.identity.Signature;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.Target;
import org.yunyan.shared.Id;
import org.yunyan.shared.Sha256;

/**
 * How somebody's year or cycle ended. Prepared by the platform, frozen by the second signature; from then on nothing changes
 * it, and what turns out later makes another edition.
 *
 * @param id period, person and edition
 * @param period its key
 * @param number staff number
 * @param edition counts up from 1
 * @param isFinal whether everything that it counts was shown and is final; otherwise it cannot be signed
 * @param seal SHA-256 over what it says, what it says it from and who signed; null while it is not frozen
 * @param reason why there is another edition; null for the first
 * @param version counts the changes
 * @param waitingSince since when its freezing has not been told; null otherwise
 */
public record Verdict(
        @BsonId Id<Verdict> id,
        String period,
        Period.Kind kind,
        int year,
        Id<Person> person,
        String number,
        String name,
        Id<Organisation> school,
        String schoolName,
        int edition,
        Basis basis,
        Derived derived,
        State state,
        boolean isFinal,
        List<Signature> signatures,
        String seal,
        String reason,
        Instant preparedAt,
        int version,
        Instant waitingSince) {

    public Verdict {
        signatures = signatures == null ? List.of() : List.copyOf(signatures);
    }

    /** How far it is. */
    public enum State {
        PREPARED,
        /** By one; the second one is missing. */
        SIGNED,
        FROZEN
    }

    static Id<Verdict> idOf(String period, Id<Person> person, int edition) {
        return Id.of(period + "|" + person + "|" + edition);
    }

    public boolean frozen() {
        return state == State.FROZEN;
    }

    /** The same with one more signature; the second one freezes it. */
    Verdict signed(Signature signature) {
        var more = new ArrayList<>(signatures);
        more.add(signature);
        if (more.size() == 1) {
            return with(State.SIGNED, more, null, null);
        }
        Verdict frozen = with(State.FROZEN, more, null, signature.at());
        return frozen.with(State.FROZEN, more, frozen.computedSeal(), signature.at());
    }

    /** The same as one whose freezing has been told. */
    Verdict told() {
        return with(state, signatures, seal, null);
    }

    /** What the seal must be as long as nobody has touched the document. */
    String computedSeal() {
        StringBuilder text = new StringBuilder();
        write(text, id, person, period, edition, derived.outcome());
        write(text, basis.rules(), basis.ruleVersion(), basis.sequence(), basis.hash(), basis.novice());
        write(text, basis.service().joined(), basis.service().left());
        basis.service().absences().forEach(away -> write(text, away.kind(), away.from(), away.until()));
        for (Target target : derived.targets()) {
            write(text, target.id(), target.earned(), target.required(), target.from(), target.until());
        }
        for (RuleSet.Consequence consequence : derived.consequences()) {
            write(text, consequence.per(), consequence.zh(), consequence.clause());
        }
        if (derived.probation() != null) {
            write(
                    text,
                    derived.probation().hours().toPlainString(),
                    derived.probation().required().toPlainString());
        }
        signatures.forEach(signature ->
                write(text, signature.by(), signature.role(), signature.at().toEpochMilli()));
        return Sha256.hex(text.toString());
    }

    /** The length before a value keeps two different verdicts from having the same text. */
    private static void write(StringBuilder text, Object... values) {
        for (Object value : values) {
            String plain = String.valueOf(value);
            text.append(plain.length()).append(':').append(plain).append('\n');
        }
    }

    private Verdict with(State next, List<Signature> all, String sealed, Instant waiting) {
        return new Verdict(
                id,
                period,
                kind,
                year,
                person,
                number,
                name,
                school,
                schoolName,
                edition,
                basis,
                derived,
                next,
                isFinal,
                all,
                sealed,
                reason,
                preparedAt,
                version + (sealed == null ? 1 : 0),
                waiting);
    }
}
