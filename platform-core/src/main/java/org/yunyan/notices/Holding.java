package org.yunyan.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.yunyan.credits.Entry;
import org.yunyan.credits.EntryKind;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.identity.Signature;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Keeps single entries from becoming final until two people have looked at them. */
final class Holding {

    private static final int TRIES = 50;

    private final FinalityStore finality;
    private final Ledger ledger;
    private final People people;
    private final Clock clock;

    Holding(FinalityStore finality, Ledger ledger, People people, Clock clock) {
        this.finality = finality;
        this.ledger = ledger;
        this.people = people;
        this.clock = clock;
    }

    boolean hold(Id<Person> person, String awardKey, String flag) {
        Entry entry = award(person, awardKey);
        Hold fresh = new Hold(awardKey, entry.sequence(), flag, now(), List.of());
        for (int tries = 0; tries < TRIES; tries++) {
            Finality before = finality.find(person);
            boolean known = before.holds().stream()
                    .anyMatch(hold ->
                            hold.awardKey().equals(awardKey) && hold.flag().equals(flag));
            if (known) {
                return before.hold(awardKey).isPresent();
            }
            if (before.covers(entry.sequence())) {
                return false;
            }
            if (finality.replace(before, before.with(fresh))) {
                return true;
            }
        }
        throw new Refused.Conflict("refused.notice.busy");
    }

    Hold release(Actor actor, Id<Person> person, String awardKey) {
        Person concerned = people.person(person);
        actor.requireOn(concerned.path(), Role.OFFICER, Role.SUPERVISOR);
        if (actor.person().equals(person)) {
            throw new Refused.Forbidden("refused.hold.own");
        }
        for (int tries = 0; tries < TRIES; tries++) {
            Finality before = finality.find(person);
            Optional<Hold> held = before.hold(awardKey);
            Hold hold = held.orElseThrow(() -> new Refused.Missing("refused.hold.missing"));
            Optional<Signature> hers = hold.released().stream()
                    .filter(signature -> signature.by().equals(actor.person()))
                    .findFirst();
            if (hers.isPresent()) {
                return hold;
            }
            Hold signed = hold.signed(signature(actor, concerned, hold));
            if (finality.replace(before, before.with(signed))) {
                return signed;
            }
        }
        throw new Refused.Conflict("refused.notice.busy");
    }

    /** @param signed of those who have looked at what it was held for */
    void release(Id<Person> person, String awardKey, String flag, List<Signature> signed) {
        boolean two = signed.size() == 2
                && !signed.getFirst().by().equals(signed.getLast().by())
                && signed.stream().noneMatch(one -> one.by().equals(person))
                && signed.stream().anyMatch(one -> one.role() == Role.OFFICER);
        if (!two) {
            throw new Refused.Forbidden("refused.hold.signatures");
        }
        for (int tries = 0; tries < TRIES; tries++) {
            Finality before = finality.find(person);
            Optional<Hold> held = before.holds().stream()
                    .filter(hold -> hold.open()
                            && hold.awardKey().equals(awardKey)
                            && hold.flag().equals(flag))
                    .findFirst();
            if (held.isEmpty()) {
                return;
            }
            Hold hold = held.get();
            Hold free = new Hold(hold.awardKey(), hold.sequence(), hold.flag(), hold.at(), signed);
            if (finality.replace(before, before.with(free))) {
                return;
            }
        }
        throw new Refused.Conflict("refused.notice.busy");
    }

    /** The second one who lets it go is an officer of the county. */
    private Signature signature(Actor actor, Person concerned, Hold hold) {
        if (!hold.released().isEmpty()) {
            actor.requireOn(people.county().path(), Role.OFFICER);
        }
        Role as = actor.holds(concerned.path(), Role.OFFICER) ? Role.OFFICER : Role.SUPERVISOR;
        return new Signature(actor.person(), as, now());
    }

    private Entry award(Id<Person> person, String awardKey) {
        return ledger.extracts(List.of(person)).get(person).entries().stream()
                .filter(entry ->
                        entry.kind() == EntryKind.AWARD && entry.awardKey().equals(awardKey))
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("refused.credits.award", awardKey));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
