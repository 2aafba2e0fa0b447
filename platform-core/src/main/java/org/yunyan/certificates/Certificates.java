package org.yunyan.certificates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yunyan.credits.Entry;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Actor;
import org.yunyan.notices.Finality;
import org.yunyan.notices.Notices;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/**
 * Certificates of credits that are final (三(六)), and what each is worth at this moment: anybody may check, the person herself
 * asks for them, county officers withdraw them in two steps.
 */
public final class Certificates {

    private final CertificateStore store;
    private final Issuing issuing;
    private final Spoiling spoiling;
    private final Ledger ledger;
    private final Notices notices;
    private final People people;

    Certificates(
            CertificateStore store, Issuing issuing, Spoiling spoiling, Ledger ledger, Notices notices, People people) {
        this.store = store;
        this.issuing = issuing;
        this.spoiling = spoiling;
        this.ledger = ledger;
        this.notices = notices;
        this.people = people;
    }

    /**
     * Everything of an academic year that the actor could have certified: her cycle, the year, then what she completed in it, the
     * newest first.
     *
     * @param year the calendar year in which it starts
     * @throws Refused.Missing when no rules cover that year
     */
    public List<Candidate> candidates(Actor actor, int year) {
        Id<Person> person = actor.person();
        Holdings holdings = holdings(person);
        RuleSet rules = ledger.rulesOf(year);
        List<Draft> drafts = new ArrayList<>();
        drafts.add(Draft.cycle(person, holdings, rules));
        drafts.add(Draft.year(person, holdings, rules.academicYear(year)));
        holdings.standing(entry -> entry.year() == year)
                .reversed()
                .forEach(entry -> drafts.add(Draft.course(person, holdings, entry)));
        Map<String, Certificate> issued = store.of(person, 0, Page.MOST).items().stream()
                .collect(Collectors.toMap(Certificate::matter, certificate -> certificate));
        return drafts.stream()
                .map(draft -> draft.candidate(Optional.ofNullable(issued.get(draft.matter()))
                        .map(certificate -> judged(certificate, holdings))
                        .orElse(null)))
                .toList();
    }

    /**
     * Gives the actor a certificate of her own credits; asked again for the same entries, the same one.
     *
     * @param subject see {@link Certificate#subject()}
     * @throws Refused.Missing when there is nothing of that kind
     * @throws Refused.Conflict when nothing of it is final yet
     */
    public IssuedCertificate issue(Actor actor, CertificateKind kind, String subject) {
        Person person = people.person(actor.person());
        Holdings holdings = holdings(person.id());
        Draft draft = switch (kind) {
            case COURSE -> Draft.course(person.id(), holdings, entry(holdings, subject));
            case YEAR -> {
                int year = year(subject);
                yield Draft.year(person.id(), holdings, ledger.rulesOf(year).academicYear(year));
            }
            case CYCLE -> Draft.cycle(person.id(), holdings, cycle(subject));
        };
        String school = people.organisation(person.school()).name();
        return judged(issuing.issue(actor, person, school, draft), holdings);
    }

    /** The actor's own certificates or those of somebody she oversees, newest first. */
    public Page<IssuedCertificate> of(Actor actor, Id<Person> person, int offset, int limit) {
        actor.requireMay(people.person(person));
        Holdings holdings = holdings(person);
        return store.of(person, offset, limit).map(certificate -> judged(certificate, holdings));
    }

    /**
     * A whole certificate, for the person herself and those who oversee her.
     *
     * @throws Refused.Missing when there is none with this number
     */
    public IssuedCertificate find(Actor actor, Serial serial) {
        Certificate certificate = existing(serial);
        actor.requireMay(people.person(certificate.person()));
        return judged(certificate);
    }

    /** What anybody may know of a certificate; empty when there is none with this number. */
    public Optional<PublicCheck> check(Serial serial) {
        return store.find(serial).map(this::judged).map(PublicCheck::of);
    }

    /**
     * Her counted credits in a cycle, each with whether it is final.
     *
     * @param cycle id of the cycle's rules; null for the one that covers {@code day}
     * @throws Refused.Missing when there is no such cycle
     */
    public Transcript transcript(Actor actor, Id<Person> of, String cycle, LocalDate day) {
        Person person = people.person(of);
        actor.requireMay(person);
        RuleSet rules = cycle == null ? ledger.inForce(day) : cycle(cycle);
        Holdings holdings = holdings(of);
        List<Transcript.Row> rows = holdings.standing(entry -> rules.covers(entry.day())).stream()
                .map(entry -> new Transcript.Row(CertifiedEntry.of(entry), holdings.settled(entry)))
                .toList();
        return new Transcript(
                person.number(),
                person.name(),
                people.organisation(person.school()).name(),
                rules.id().value(),
                rules.from(),
                rules.until(),
                sum(rows, true),
                sum(rows, false),
                rows,
                ledger.verify(of));
    }

    /**
     * Proposes that a certificate is withdrawn, with the first signature.
     *
     * @throws Refused.Forbidden unless she is a county officer, and somebody else's certificate it is
     * @throws Refused.Invalid without a reason
     * @throws Refused.Conflict when it is proposed or done already
     */
    public Certificate proposeRevocation(Actor officer, Serial serial, String reason) {
        return spoiling.propose(officer, existing(serial), reason);
    }

    /**
     * Withdraws a certificate with the second signature.
     *
     * @throws Refused.Forbidden unless she is another county officer than the first, and somebody else's certificate it is
     * @throws Refused.Conflict when nobody has proposed it
     */
    public Certificate revoke(Actor officer, Serial serial) {
        return spoiling.revoke(officer, existing(serial));
    }

    /**
     * Drops the proposal; the certificate stays as it was.
     *
     * @throws Refused.Forbidden unless she is a county officer
     * @throws Refused.Conflict when there is no proposal
     */
    public Certificate declineRevocation(Actor officer, Serial serial) {
        return spoiling.decline(officer, existing(serial));
    }

    /** What waits for a second signature, the oldest certificate first; for county officers. */
    public List<IssuedCertificate> proposedRevocations(Actor officer) {
        spoiling.requireCountyOfficer(officer);
        return store.proposed().stream().map(this::judged).toList();
    }

    /** How many of them she could sign herself. */
    public long revocationsWaitingFor(Actor officer) {
        spoiling.requireCountyOfficer(officer);
        return store.proposed().stream()
                .filter(certificate -> !certificate.person().equals(officer.person()))
                .filter(certificate -> certificate.revocation().signatures().stream()
                        .noneMatch(signature -> signature.by().equals(officer.person())))
                .count();
    }

    /** The published list with this number; one that nobody has used yet says that all hold. */
    public StatusList statusList(int number) {
        return new StatusList(number, store.spoilt(number));
    }

    /** Changes when the list does: how many places of it are spoilt. */
    public long statusListVersion(int number) {
        return store.spoiltOf(number);
    }

    /** Tells people what they have not been told yet. Called every few seconds. */
    public void sweep() {
        spoiling.sweep();
    }

    private Certificate existing(Serial serial) {
        return store.find(serial).orElseThrow(() -> new Refused.Missing("refused.certificate.missing", serial));
    }

    private Holdings holdings(Id<Person> person) {
        Finality finality = notices.finality(List.of(person)).get(person);
        return new Holdings(ledger.entries(person), finality::covers);
    }

    private IssuedCertificate judged(Certificate certificate) {
        return judged(certificate, holdings(certificate.person()));
    }

    private IssuedCertificate judged(Certificate certificate, Holdings holdings) {
        return new IssuedCertificate(certificate, state(certificate, holdings));
    }

    private CertificateState state(Certificate certificate, Holdings holdings) {
        if (certificate.revoked()) {
            return CertificateState.REVOKED;
        }
        if (certificate.correctedAt() != null || !certificate.entries().stream().allMatch(holdings::stands)) {
            return CertificateState.CORRECTED;
        }
        boolean newest = store.newest(certificate.person(), certificate.kind(), certificate.subject())
                .filter(found -> found.id().equals(certificate.id()))
                .isPresent();
        return newest ? CertificateState.VALID : CertificateState.SUPERSEDED;
    }

    private RuleSet cycle(String id) {
        return ledger.ruleSets().stream()
                .filter(rules -> rules.id().value().equals(id))
                .max(Comparator.comparing(RuleSet::version))
                .orElseThrow(() -> new Refused.Missing("refused.certificate.subject", id));
    }

    private static Entry entry(Holdings holdings, String awardKey) {
        return holdings.standing(entry -> entry.awardKey().equals(awardKey)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("refused.certificate.subject", awardKey));
    }

    private static int year(String subject) {
        try {
            return Integer.parseInt(subject);
        } catch (NumberFormatException none) {
            throw new Refused.Missing("refused.certificate.subject", subject);
        }
    }

    private static Credits sum(List<Transcript.Row> rows, boolean settled) {
        return rows.stream()
                .filter(row -> row.settled() == settled)
                .map(row -> row.entry().counted())
                .reduce(Credits.ZERO, Credits::plus);
    }
}
