package org.yunyan.verdicts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.identity.Signature;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Outbox;
import org.yunyan.shared.Refused;

/**
 * Two people stand for a verdict: a supervisor or officer first, then another officer of the county, neither of them the one it
 * is about. What is signed is what would be derived at that moment, or it is not signed.
 */
final class Signing {

    private final VerdictStore store;
    private final Preparing preparing;
    private final People people;
    private final Clock clock;
    private final Outbox<Verdict> outbox;

    Signing(VerdictStore store, Preparing preparing, People people, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.preparing = preparing;
        this.people = people;
        this.clock = clock;
        this.outbox = new Outbox<>(
                Verdict::id,
                () -> store.waiting(clock.instant()),
                frozen -> events.publishEvent(new VerdictFrozen(
                        frozen.id(),
                        frozen.person(),
                        frozen.kind(),
                        frozen.year(),
                        frozen.derived().outcome(),
                        frozen.waitingSince())),
                frozen -> store.settle(frozen.id()));
    }

    /**
     * Signs everything of a school that this actor may sign now.
     *
     * @return how many she signed
     */
    int school(Actor actor, Organisation school, Period period) {
        List<Verdict> hers = store.ofSchool(period.key(), school.id()).stream()
                .filter(verdict -> may(actor, verdict))
                .toList();
        Map<Id<Person>, Person> persons =
                people.persons(hers.stream().map(Verdict::person).toList());
        List<Verdict> now = preparing.fresh(school, period, persons.values());
        int signed = (int) hers.stream()
                .filter(verdict -> holdsStill(verdict, now) && sign(actor, verdict))
                .count();
        preparing.count(school, period);
        return signed;
    }

    /**
     * Signs one.
     *
     * @throws Refused.Forbidden when it is not hers to sign
     * @throws Refused.Conflict when it is frozen, not final, or not what would be derived now
     */
    void one(Actor actor, Verdict verdict, Organisation school, Period period) {
        if (verdict.frozen() || !verdict.isFinal()) {
            throw new Refused.Conflict(verdict.frozen() ? "refused.verdict.frozen" : "refused.verdict.notFinal");
        }
        if (!may(actor, verdict)) {
            throw new Refused.Forbidden("refused.verdict.sign");
        }
        List<Verdict> now = preparing.fresh(school, period, List.of(people.person(verdict.person())));
        if (!holdsStill(verdict, now) || !sign(actor, verdict)) {
            throw new Refused.Conflict("refused.verdict.changed");
        }
        preparing.count(school, period);
    }

    /** Whether this actor could sign this one now. */
    boolean may(Actor actor, Verdict verdict) {
        if (verdict.frozen() || !verdict.isFinal() || verdict.person().equals(actor.person())) {
            return false;
        }
        if (verdict.state() == Verdict.State.PREPARED) {
            return actor.holds(people.organisation(verdict.school()).path(), Role.OFFICER, Role.SUPERVISOR);
        }
        return actor.holds(people.county().path(), Role.OFFICER)
                && verdict.signatures().stream().noneMatch(one -> one.by().equals(actor.person()));
    }

    void sweep() {
        outbox.sweep();
    }

    private boolean sign(Actor actor, Verdict verdict) {
        Role as = actor.holds(people.organisation(verdict.school()).path(), Role.OFFICER)
                ? Role.OFFICER
                : Role.SUPERVISOR;
        Verdict signed = verdict.signed(new Signature(actor.person(), as, now()));
        if (!store.replace(verdict, signed)) {
            return false;
        }
        if (signed.frozen()) {
            outbox.deliver(signed);
        }
        return true;
    }

    private static boolean holdsStill(Verdict verdict, Collection<Verdict> now) {
        return now.stream()
                .filter(one -> one.person().equals(verdict.person()))
                .anyMatch(one -> one.isFinal()
                        && one.basis().equals(verdict.basis())
                        && one.derived().equals(verdict.derived()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
