package org.yunyan.certificates;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.identity.Signature;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Outbox;
import org.yunyan.shared.Refused;

/** What makes a certificate worthless, each once, and tells its person. */
final class Spoiling {

    private final CertificateStore store;
    private final People people;
    private final Accounts accounts;
    private final Clock clock;
    private final Outbox<Certificate> outbox;

    Spoiling(CertificateStore store, People people, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
        this.outbox = new Outbox<>(
                Certificate::id,
                store::pending,
                certificate -> events.publishEvent(changed(certificate)),
                store::settle);
    }

    /** An award of hers was taken back: whatever names it does not hold any more. */
    void correct(Id<Person> person, String awardKey, Instant at) {
        store.naming(person, awardKey).stream()
                .flatMap(certificate -> store.correct(certificate, at).stream())
                .forEach(outbox::deliver);
    }

    Certificate propose(Actor officer, Certificate certificate, String reason) {
        requireOfAnother(officer, certificate);
        if (reason == null || reason.isBlank()) {
            throw new Refused.Invalid("refused.certificate.reason");
        }
        Certificate proposed = store.propose(certificate, new Revocation(reason.strip(), List.of(signature(officer))))
                .orElseThrow(() -> new Refused.Conflict("refused.certificate.proposed"));
        audit(officer, "certificate.revoke.propose", proposed, reason.strip());
        return proposed;
    }

    Certificate revoke(Actor officer, Certificate certificate) {
        requireOfAnother(officer, certificate);
        if (!certificate.proposed()) {
            throw new Refused.Conflict("refused.certificate.notProposed");
        }
        Signature first = certificate.revocation().signatures().getFirst();
        if (first.by().equals(officer.person())) {
            throw new Refused.Forbidden("refused.certificate.second");
        }
        Revocation signed = new Revocation(certificate.revocation().reason(), List.of(first, signature(officer)));
        Certificate revoked = store.revoke(certificate, signed)
                .orElseThrow(() -> new Refused.Conflict("refused.certificate.notProposed"));
        audit(officer, "certificate.revoke", revoked, signed.reason());
        outbox.deliver(revoked);
        return revoked;
    }

    Certificate decline(Actor officer, Certificate certificate) {
        requireCountyOfficer(officer);
        Certificate kept =
                store.decline(certificate).orElseThrow(() -> new Refused.Conflict("refused.certificate.notProposed"));
        audit(officer, "certificate.revoke.decline", kept, null);
        return kept;
    }

    void requireCountyOfficer(Actor officer) {
        officer.requireOn(people.county().path(), Role.OFFICER);
    }

    void sweep() {
        outbox.sweep();
    }

    private void requireOfAnother(Actor officer, Certificate certificate) {
        requireCountyOfficer(officer);
        if (officer.person().equals(certificate.person())) {
            throw new Refused.Forbidden("refused.certificate.own");
        }
    }

    private Signature signature(Actor officer) {
        return new Signature(officer.person(), Role.OFFICER, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private void audit(Actor officer, String action, Certificate certificate, String detail) {
        accounts.audit(officer, action, certificate.serial().toString(), detail);
    }

    private static CertificateChanged changed(Certificate certificate) {
        boolean revoked = certificate.revoked();
        return new CertificateChanged(
                certificate.person(),
                certificate.serial(),
                revoked ? CertificateState.REVOKED : CertificateState.CORRECTED,
                certificate.kind(),
                title(certificate),
                revoked ? certificate.revocation().reason() : null,
                revoked ? certificate.revocation().signatures().getLast().at() : certificate.correctedAt());
    }

    private static String title(Certificate certificate) {
        return switch (certificate.kind()) {
            case COURSE -> certificate.title();
            case YEAR -> certificate.subject();
            case CYCLE ->
                certificate.from().getYear() + "—"
                        + certificate.until().minusDays(1).getYear();
        };
    }
}
