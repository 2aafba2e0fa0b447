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
import org.yunyan.shared.Sha256;

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
        StringBuilder text = new StringBuilder(previous).append('\n');
        write(text, "person", person);
        write(text, "sequence", sequence);
        write(text, "awardKey", awardKey);
        write(text, "kind", kind);
        write(text, "year", year);
        write(text, "day", day);
        write(text, "course", course);
        write(text, "title", title);
        write(text, "level", level);
        write(text, "mode", mode);
        write(text, "hours", hours.stripTrailingZeros().toPlainString());
        write(text, "credits", credits);
        write(text, "counted", counted);
        write(text, "notCounted", notCounted);
        write(text, "rule", rule);
        write(text, "ruleVersion", ruleVersion);
        write(text, "clause", clause);
        write(text, "evidence", evidence);
        write(text, "actor", actor);
        write(text, "at", at.toEpochMilli());
        writeLater(text);
        return Sha256.hex(text.toString());
    }

    /** What entries did not have at first is written only where it is, so that the seals of the old ones hold. */
    private void writeLater(StringBuilder text) {
        if (role != TrainingRole.PARTICIPANT) {
            write(text, "role", role);
        }
        if (topic != null) {
            write(text, "topic", topic);
        }
        if (occasion != null) {
            write(text, "occasion", occasion);
        }
        if (attended != null) {
            write(text, "attended", attended.stripTrailingZeros().toPlainString());
        }
        if (spent != null) {
            write(text, "spent", spent.stripTrailingZeros().toPlainString());
        }
        for (Signature signature : signatures) {
            write(text, "signedBy", signature.by());
            write(text, "signedAs", signature.role());
            write(text, "signedAt", signature.at().toEpochMilli());
        }
    }

    /** The length before the value keeps two different entries from having the same text. */
    private static void write(StringBuilder text, String name, Object value) {
        String plain = value == null ? "" : value.toString();
        text.append(name)
                .append(value == null ? '?' : '=')
                .append(plain.length())
                .append(':')
                .append(plain)
                .append('\n');
    }
}
