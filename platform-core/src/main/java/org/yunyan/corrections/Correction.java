package org.yunyan.corrections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.credits.Entry;
import org.yunyan.identity.Signature;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Sha256;

/**
 * That an award be taken back, from the proposal to the reversal. Kept for good, also when nothing came of it.
 *
 * @param id the same for everybody who proposes this while nothing is decided
 * @param person whose ledger
 * @param school where she was employed when it was proposed
 * @param title of the award
 * @param day of the award
 * @param counted credits that the reversal takes back
 * @param reason goes into the ledger
 * @param proposed who proposed it
 * @param decided who signed, refused or withdrew it; null as long as it is open
 * @param remark why it was refused or withdrawn; null otherwise
 * @param waitingSince since when it is signed and not yet known to be in the ledger; null otherwise
 */
public record Correction(
        @BsonId Id<Correction> id,
        Id<Person> person,
        Id<Organisation> school,
        String awardKey,
        String title,
        LocalDate day,
        Credits counted,
        String reason,
        CorrectionState state,
        Signature proposed,
        Signature decided,
        String remark,
        Instant waitingSince) {

    private static final int SHORT = 24;

    /** @param attempt how many were proposed and decided before */
    static Correction proposed(Person person, Entry entry, String reason, Signature by, int attempt) {
        return new Correction(
                id(person.id(), entry.awardKey(), attempt),
                person.id(),
                person.school(),
                entry.awardKey(),
                entry.title(),
                entry.day(),
                entry.counted(),
                reason,
                CorrectionState.PROPOSED,
                by,
                null,
                null,
                null);
    }

    static Id<Correction> id(Id<Person> person, String awardKey, int attempt) {
        return Id.of(Sha256.hex(person + "\n" + awardKey).substring(0, SHORT) + "-" + attempt);
    }

    /** Whether it still waits for a decision. */
    public boolean open() {
        return state == CorrectionState.PROPOSED;
    }

    /** Those who stood for it, in their order. */
    public List<Signature> signatures() {
        return state == CorrectionState.SIGNED ? List.of(proposed, decided) : List.of(proposed);
    }

    Correction signed(Signature by) {
        return decided(CorrectionState.SIGNED, by, null, by.at());
    }

    Correction decided(CorrectionState next, Signature by, String why) {
        return decided(next, by, why, null);
    }

    private Correction decided(CorrectionState next, Signature by, String why, Instant waiting) {
        return new Correction(
                id, person, school, awardKey, title, day, counted, reason, next, proposed, by, why, waiting);
    }
}
