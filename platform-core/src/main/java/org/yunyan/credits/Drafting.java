package org.yunyan.credits;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.yunyan.identity.Role;
import org.yunyan.identity.Signature;
import org.yunyan.people.Person;
import org.yunyan.rules.Before;
import org.yunyan.rules.CreditRules;
import org.yunyan.rules.Derivation;
import org.yunyan.rules.EvidenceRow;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Entries before they have a place in a ledger. */
final class Drafting {

    static final String REVERSAL = "reversal:";
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(5_000);

    private Drafting() {}

    /** @param at when it is entered */
    static Entry award(Award award, RuleSet rules, Before before, Instant at) {
        LocalDate day = Appending.day(award.at());
        Derivation derivation = CreditRules.derive(rules, row(award, day), before);
        return new Entry(
                0,
                "",
                "",
                award.key(),
                EntryKind.AWARD,
                rules.yearOf(day).year(),
                day,
                award.course(),
                award.title(),
                award.level(),
                award.mode(),
                award.hours(),
                award.role(),
                award.topic(),
                award.occasion(),
                award.attended(),
                award.spent(),
                derivation.credits(),
                derivation.counted(),
                derivation.notCounted(),
                rules.id(),
                rules.version(),
                derivation.clause(),
                award.evidence(),
                award.actor(),
                award.signatures(),
                at);
    }

    private static EvidenceRow row(Award award, LocalDate day) {
        return new EvidenceRow(
                award.key(),
                award.title(),
                award.level(),
                award.mode(),
                award.hours(),
                day,
                award.role(),
                award.topic(),
                award.occasion(),
                award.attended(),
                award.spent());
    }

    /**
     * Takes everything back that the entry gave, in the same year and under the same rules.
     *
     * @param signatures of the two who stand for it; the second one enters it
     */
    static Entry reversal(Entry entry, String reason, List<Signature> signatures, Instant at) {
        return new Entry(
                0,
                "",
                "",
                REVERSAL + entry.awardKey(),
                EntryKind.REVERSAL,
                entry.year(),
                entry.day(),
                entry.course(),
                entry.title(),
                entry.level(),
                entry.mode(),
                entry.hours().negate(),
                entry.role(),
                entry.topic(),
                entry.occasion(),
                entry.attended(),
                entry.spent(),
                entry.credits().negated(),
                entry.counted().negated(),
                null,
                entry.rule(),
                entry.ruleVersion(),
                entry.clause(),
                reason,
                signatures.getLast().by(),
                signatures,
                at);
    }

    /**
     * Nobody takes credits away alone, and nobody decides on her own (三(六)).
     *
     * @throws Refused.Forbidden unless two different people sign, neither of them the one whose credits these are, and the
     *     second as an officer
     * @throws Refused.Invalid without a reason
     */
    static void require(Id<Person> person, String reason, List<Signature> signatures) {
        if (signatures.size() != 2
                || signatures.getFirst().by().equals(signatures.getLast().by())
                || signatures.getLast().role() != Role.OFFICER) {
            throw new Refused.Forbidden("refused.credits.twoSignatures");
        }
        if (signatures.stream().anyMatch(signature -> signature.by().equals(person))) {
            throw new Refused.Forbidden("refused.credits.own");
        }
        if (reason == null || reason.isBlank()) {
            throw new Refused.Invalid("refused.credits.reason");
        }
    }

    /** @throws Refused.Invalid when the award lacks something */
    static void require(Award award) {
        if (award.key() == null || award.key().isBlank() || award.key().startsWith(REVERSAL)) {
            throw new Refused.Invalid("refused.credits.key");
        }
        if (award.hours().signum() <= 0 || award.hours().compareTo(MOST_HOURS) > 0) {
            throw new Refused.Invalid("refused.credits.hours", award.hours());
        }
    }
}
