package org.yunyan.credits;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.identity.Signature;
import org.yunyan.people.Person;
import org.yunyan.rules.EvidenceRow;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.TrainingRole;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Seal;

/**
 * One line of a person's credit ledger (学分台账). It is final: no later rule changes it, only a reversal takes it back.
 *
 * @param sequence counts up from 1 within the person's ledger
 * @param previous hash of the entry before; empty for the first
 * @param hash SHA-256 over the previous hash and everything that is written here
 * @param awardKey what was rewarded; unique in the ledger. A reversal has {@code reversal:} before the key it takes back
 * @param year academic year in which the training was finished
 * @param day on which the training was finished, in China
 * @param hours negative in a reversal
 * @param role as what she took part
 * @param topic what it was about; null when no rule asks for it
 * @param occasion organiser, day and kind of what must not pay twice; null when it cannot
 * @param attended share of the time that she was there, 0 to 1; null for all of it
 * @param spent hours on the clock; null when nobody measured them
 * @param credits what the hours amount to by the conversion; negative in a reversal
 * @param counted what of it counts after the caps; negative in a reversal
 * @param notCounted message key that says why less counts than was earned; null when all counts
 * @param clause of the policy under which the credits were converted
 * @param evidence where the proof is; in a reversal the officer's reason
 * @param actor who entered it; null when the platform did
 * @param signatures who stood for it, in their order
 * @param at when it was entered
 */
public record Entry(
        long sequence,
        String previous,
        String hash,
        String awardKey,
        EntryKind kind,
        int year,
        LocalDate day,
        Id<Course> course,
        String title,
        TrainingLevel level,
        TrainingMode mode,
        BigDecimal hours,
        TrainingRole role,
        String topic,
        String occasion,
        BigDecimal attended,
        BigDecimal spent,
        Credits credits,
        Credits counted,
        String notCounted,
        Id<RuleSet> rule,
        int ruleVersion,
        String clause,
        String evidence,
        Id<Person> actor,
        List<Signature> signatures,
        Instant at) {

    public Entry {
        role = role == null ? TrainingRole.PARTICIPANT : role;
        signatures = signatures == null ? List.of() : List.copyOf(signatures);
    }

    /** What the rules look at. */
    public EvidenceRow evidenceRow() {
        return new EvidenceRow(awardKey, title, level, mode, hours, day, role, topic, occasion, attended, spent);
    }

    /** What of the earned credits does not count. */
    public Credits overflow() {
        return credits.minus(counted);
    }

    /** Whether it was in the ledger at the end of that day. */
    public boolean enteredBy(LocalDate day) {
        return !Appending.day(at).isAfter(day);
    }

    /** Whether this is the reversal of that award. */
    public boolean takesBack(String key) {
        return awardKey.equals(Drafting.REVERSAL + key);
    }

    /** This entry with its place in the chain and the hash that seals it. */
    Entry sealed(Id<Person> person, long place, String last) {
        Entry placed = at(place, last, "");
        return at(place, last, placed.seal(person));
    }

    private Entry at(long place, String last, String seal) {
        return new Entry(
                place,
                last,
                seal,
                awardKey,
                kind,
                year,
                day,
                course,
                title,
                level,
                mode,
                hours,
                role,
                topic,
                occasion,
                attended,
                spent,
                credits,
                counted,
                notCounted,
                rule,
                ruleVersion,
                clause,
                evidence,
                actor,
                signatures,
                at);
    }

    /** The hash that this entry must have in this person's ledger. */
    String seal(Id<Person> person) {
        return written(person).after(previous);
    }

    /** What this entry is sealed by in this person's ledger, field by field in the order of the seal. */
    public Seal written(Id<Person> person) {
        Seal seal = new Seal()
                .with("person", person)
                .with("sequence", sequence)
                .with("awardKey", awardKey)
                .with("kind", kind)
                .with("year", year)
                .with("day", day)
                .with("course", course)
                .with("title", title)
                .with("level", level)
                .with("mode", mode)
                .with("hours", plain(hours))
                .with("credits", credits)
                .with("counted", counted)
                .with("notCounted", notCounted)
                .with("rule", rule)
                .with("ruleVersion", ruleVersion)
                .with("clause", clause)
                .with("evidence", evidence)
                .with("actor", actor)
                .with("at", milliseconds(at));
        writeLater(seal);
        return seal;
    }

    /** What entries did not have at first is written only where it is, so that the seals of the old ones hold. */
    private void writeLater(Seal seal) {
        if (role != TrainingRole.PARTICIPANT) {
            seal.with("role", role);
        }
        if (topic != null) {
            seal.with("topic", topic);
        }
        if (occasion != null) {
            seal.with("occasion", occasion);
        }
        if (attended != null) {
            seal.with("attended", plain(attended));
        }
        if (spent != null) {
            seal.with("spent", plain(spent));
        }
        for (Signature signature : signatures) {
            seal.with("signedBy", signature.by())
                    .with("signedAs", signature.role())
                    .with("signedAt", milliseconds(signature.at()));
        }
    }

    /** However it is stored; null for what somebody has taken out of the store. */
    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private static Long milliseconds(Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }
}
