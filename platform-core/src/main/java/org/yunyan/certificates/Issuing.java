package org.yunyan.certificates;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Makes each certificate once, whatever is repeated or raced. */
final class Issuing {

    /** A place of a half-filled list is free every second time. */
    private static final int TRIES = 100;

    private final CertificateStore store;
    private final Accounts accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Issuing(CertificateStore store, Accounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    Certificate issue(Actor actor, Person person, String school, Draft draft) {
        if (draft.settled().isEmpty()) {
            throw new Refused.Conflict("refused.certificate.open");
        }
        String matter = draft.matter();
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Certificate> there = store.byMatter(matter);
            if (there.isPresent()) {
                return there.get();
            }
            Certificate fresh = fresh(person, school, draft, matter);
            if (store.add(fresh)) {
                accounts.audit(
                        actor, "certificate.issue", fresh.serial().toString(), draft.kind() + " " + draft.subject());
                return fresh;
            }
        }
        throw new Refused.Conflict("refused.certificate.busy");
    }

    private Certificate fresh(Person person, String school, Draft draft, String matter) {
        return new Certificate(
                Id.of(Serial.random(random).value()),
                matter,
                person.id(),
                draft.kind(),
                draft.subject(),
                person.name(),
                school,
                draft.title(),
                draft.from(),
                draft.until(),
                draft.settled().stream().map(CertifiedEntry::of).toList(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                (int) (store.roughly() / StatusList.FILLED),
                random.nextInt(StatusList.PLACES),
                false,
                null,
                null,
                false,
                false);
    }
}
