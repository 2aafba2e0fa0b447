package org.yunyan.corrections;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yunyan.credits.Entry;
import org.yunyan.credits.EntryKind;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.identity.Signature;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Outbox;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/** The one way to take credits back: somebody proposes it with a reason, and a county officer signs. */
public final class Corrections {

    /** Of a reason or a remark, in characters. */
    public static final int MOST_TEXT = 500;

    private static final Role[] PROPOSERS = {Role.OFFICER, Role.SUPERVISOR, Role.SCHOOL_ADMIN};

    private final CorrectionStore corrections;
    private final Ledger ledger;
    private final People people;
    private final Accounts accounts;
    private final Clock clock;
    private final Outbox<Correction> outbox;

    Corrections(CorrectionStore corrections, Ledger ledger, People people, Accounts accounts, Clock clock) {
        this.corrections = corrections;
        this.ledger = ledger;
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
        this.outbox = new Outbox<>(
                Correction::id,
                () -> corrections.waiting(clock.instant()),
                this::reverse,
                signed -> corrections.settle(signed.id()));
    }

    /**
     * Proposes that an award be taken back. While one proposal is open, proposing it again gives that one.
     *
     * @throws Refused.Forbidden unless the actor is the school's office, a supervisor or an officer over this person, and
     *     not the person herself
     * @throws Refused.Missing when the person has no such award
     * @throws Refused.Conflict when it has been taken back already
     * @throws Refused.Invalid without a reason, or with one of more than {@link #MOST_TEXT} characters
     */
    public Correction propose(Actor actor, Id<Person> person, String awardKey, String reason) {
        Person concerned = people.person(person);
        Signature signature = sign(actor, concerned, concerned.path(), PROPOSERS);
        String why = text(reason);
        List<Correction> before = corrections.of(person, awardKey);
        Optional<Correction> open = before.stream().filter(Correction::open).findFirst();
        if (open.isPresent()) {
            return open.get();
        }
        Entry entry = award(person, awardKey);
        Correction fresh = Correction.proposed(concerned, entry, why, signature, before.size());
        corrections.add(fresh);
        accounts.audit(actor, "correction.propose", fresh.id().value(), person + " " + awardKey + ": " + why);
        return find(fresh.id());
    }

    private Entry award(Id<Person> person, String awardKey) {
        List<Entry> entries = ledger.entries(person);
        boolean reversed =
                entries.stream().anyMatch(entry -> entry.kind() == EntryKind.REVERSAL && entry.takesBack(awardKey));
        if (reversed) {
            throw new Refused.Conflict("refused.correction.reversed");
        }
        return entries.stream()
                .filter(entry ->
                        entry.kind() == EntryKind.AWARD && entry.awardKey().equals(awardKey))
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("refused.credits.award", awardKey));
    }

    /**
     * The second signature: the award is taken back. Repeated by the same officer, nothing more happens.
     *
     * @throws Refused.Forbidden unless the actor is an officer of the county, and neither the person concerned nor whoever
     *     proposed it
     * @throws Refused.Conflict when it was decided otherwise
     */
    public Correction sign(Actor officer, Id<Correction> id) {
        Correction open = find(id);
        Signature signature = second(officer, open);
        if (open.state() == CorrectionState.SIGNED && open.decided().by().equals(officer.person())) {
            return open;
        }
        Correction signed = open.signed(signature);
        decide(signed);
        accounts.audit(officer, "correction.sign", id.value(), open.person() + " " + open.awardKey());
        outbox.deliver(signed);
        return find(id);
    }

    /**
     * An officer of the county, who could have signed, refuses.
     *
     * @throws Refused.Forbidden as for {@link #sign}
     * @throws Refused.Conflict when it was decided before
     * @throws Refused.Invalid without a reason
     */
    public Correction refuse(Actor officer, Id<Correction> id, String reason) {
        Correction open = find(id);
        Correction refused = open.decided(CorrectionState.REFUSED, second(officer, open), text(reason));
        decide(refused);
        accounts.audit(officer, "correction.refuse", id.value(), refused.remark());
        return refused;
    }

    /**
     * Whoever proposed it takes it back.
     *
     * @throws Refused.Forbidden for anybody else
     * @throws Refused.Conflict when it was decided before
     * @throws Refused.Invalid without a reason
     */
    public Correction withdraw(Actor actor, Id<Correction> id, String reason) {
        Correction open = find(id);
        if (!open.proposed().by().equals(actor.person())) {
            throw new Refused.Forbidden("refused.correction.notYours");
        }
        Signature signature = new Signature(actor.person(), open.proposed().role(), now());
        Correction withdrawn = open.decided(CorrectionState.WITHDRAWN, signature, text(reason));
        decide(withdrawn);
        accounts.audit(actor, "correction.withdraw", id.value(), withdrawn.remark());
        return withdrawn;
    }

    /**
     * The corrections at a unit, the newest first.
     *
     * @param open only those that wait for a signature, or only the decided ones
     * @throws Refused.Forbidden unless the actor oversees the unit
     */
    public Page<Correction> at(Actor actor, Id<Organisation> unit, boolean open, int offset, int limit) {
        Organisation place = people.organisation(unit);
        actor.requireOversight(place.path());
        List<Id<Organisation>> places = new ArrayList<>(List.of(unit));
        people.schoolsUnder(unit).forEach(school -> places.add(school.id()));
        Set<CorrectionState> states = open
                ? Set.of(CorrectionState.PROPOSED)
                : Set.of(CorrectionState.SIGNED, CorrectionState.REFUSED, CorrectionState.WITHDRAWN);
        return corrections.of(places, states, offset, limit);
    }

    /**
     * The corrections of one person's ledger, the newest first.
     *
     * @throws Refused.Forbidden when the person is neither the actor nor somebody she oversees
     */
    public List<Correction> of(Actor actor, Id<Person> person) {
        actor.requireMay(people.person(person));
        return corrections.of(person, Page.MOST);
    }

    /** The corrections of several people's ledgers, the newest first; those of people whom the actor may not see are left out. */
    public List<Correction> of(Actor actor, Collection<Id<Person>> persons) {
        return visible(actor, corrections.of(persons));
    }

    /** Corrections by id; those that there are not, or of people whom the actor may not see, are left out. */
    public List<Correction> find(Actor actor, Collection<Id<Correction>> ids) {
        return visible(actor, corrections.find(ids));
    }

    private List<Correction> visible(Actor actor, List<Correction> found) {
        Map<Id<Person>, Person> persons =
                people.persons(found.stream().map(Correction::person).distinct().toList());
        return found.stream()
                .filter(one -> persons.containsKey(one.person()) && actor.may(persons.get(one.person())))
                .toList();
    }

    /** Whether this one still waits for its second signature. For other rooms. */
    public boolean isOpen(Id<Correction> id) {
        return find(id).open();
    }

    /** Whether this actor could sign this one now. */
    public boolean maySign(Actor actor, Correction correction) {
        return correction.open()
                && actor.holds(people.county().path(), Role.OFFICER)
                && !actor.person().equals(correction.person())
                && !actor.person().equals(correction.proposed().by());
    }

    /** Takes back what is signed and not yet in the ledger, for example after a crash. Called every few seconds. */
    public void sweep() {
        outbox.sweep();
    }

    private void reverse(Correction signed) {
        ledger.reverse(signed.person(), signed.awardKey(), signed.reason(), signed.signatures());
    }

    private Correction find(Id<Correction> id) {
        return corrections.find(id).orElseThrow(() -> new Refused.Missing("refused.correction.missing"));
    }

    private Signature second(Actor officer, Correction correction) {
        if (officer.person().equals(correction.proposed().by())) {
            throw new Refused.Forbidden("refused.correction.sameSigner");
        }
        return sign(officer, people.person(correction.person()), people.county().path(), Role.OFFICER);
    }

    /** @param roles the first that she holds on the path is the one she signs as */
    private Signature sign(Actor actor, Person concerned, List<Id<Organisation>> path, Role... roles) {
        actor.requireOn(path, roles);
        if (actor.person().equals(concerned.id())) {
            throw new Refused.Forbidden("refused.credits.own");
        }
        Role as = List.of(roles).stream()
                .filter(role -> actor.holds(path, role))
                .findFirst()
                .orElseThrow();
        return new Signature(actor.person(), as, now());
    }

    private void decide(Correction decided) {
        if (!corrections.decide(decided)) {
            throw new Refused.Conflict("refused.correction.decided");
        }
    }

    private static String text(String reason) {
        String plain = reason == null ? "" : reason.strip();
        if (plain.isEmpty() || plain.length() > MOST_TEXT) {
            throw new Refused.Invalid("refused.correction.reason", MOST_TEXT);
        }
        return plain;
    }

    /** The store keeps milliseconds, and a signature is sealed as it is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
