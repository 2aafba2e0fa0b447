package org.yunyan.anchors;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yunyan.credits.Heads;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Proven;
import org.yunyan.credits.Verification;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/**
 * The county's daily anchors, which are for everybody, and what they prove: that a ledger is the one that was published.
 * Methods without an {@link Actor} show nothing about anybody, or are for the program itself.
 */
public final class Anchors {

    private static final int MOST_CHECKS = 20;

    private final AnchorStore anchors;
    private final LeafStore leaves;
    private final Trees trees;
    private final CheckStore checks;
    private final Anchoring anchoring;
    private final Checking checking;
    private final Heads heads;
    private final Ledger ledger;
    private final People people;
    private final Accounts accounts;
    private final Clock clock;

    Anchors(
            AnchorStore anchors,
            LeafStore leaves,
            CheckStore checks,
            Heads heads,
            Ledger ledger,
            People people,
            Accounts accounts,
            Clock clock) {
        this.anchors = anchors;
        this.leaves = leaves;
        this.checks = checks;
        this.heads = heads;
        this.ledger = ledger;
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
        this.trees = new Trees(anchors, leaves);
        this.anchoring = new Anchoring(heads, anchors, leaves, clock);
        this.checking = new Checking(checks, heads, anchors, leaves, trees, people, clock);
    }

    /** Makes the anchors that are due. Called every minute; several nodes may do so at once. */
    public void sweep() {
        anchoring.sweep();
    }

    /** Leads the checks that somebody has asked for. Called every few seconds; several nodes may do so at once. */
    public void check() {
        checking.sweep();
    }

    /** The newest anchor; empty until the first day with credits is over. */
    public Optional<Anchor> last() {
        return anchors.last();
    }

    /**
     * Anchors, the newest first.
     *
     * @param before only those with a lower number
     * @param limit {@link Page#MOST} at most
     */
    public List<Anchor> newest(long before, int limit) {
        return anchors.newest(before, Math.clamp(limit, 1, Page.MOST));
    }

    /** All anchors, to keep: one line a day. */
    public AnchorsFile file() {
        List<SealedLine> lines = new ArrayList<>();
        List<Anchor> part = anchors.after(0, Page.MOST);
        while (!part.isEmpty()) {
            part.forEach(anchor -> lines.add(anchor.line()));
            part = anchors.after(part.getLast().number(), Page.MOST);
        }
        return new AnchorsFile(AnchorsFile.FORMAT, people.county().name(), lines);
    }

    /**
     * How the anchors hold somebody's ledger.
     *
     * @throws Refused.Forbidden when the person is neither the actor nor somebody she oversees
     */
    public LedgerProof proof(Actor actor, Id<Person> person) {
        actor.requireMay(people.person(person));
        List<Leaf> held = leaves.of(person);
        Map<Long, Anchor> found = anchors.find(held.stream().map(Leaf::anchor).toList());
        List<Leaf> published =
                held.stream().filter(leaf -> found.containsKey(leaf.anchor())).toList();
        return new LedgerProof(
                person,
                Leaf.pseudonym(person),
                published.stream().map(leaf -> found.get(leaf.anchor()).line()).toList(),
                published.stream()
                        .map(leaf -> trees.inclusion(leaf, found.get(leaf.anchor())))
                        .toList());
    }

    /**
     * Somebody's whole ledger with its proofs, to keep and to check elsewhere. It is noted who took another's.
     *
     * @throws Refused.Forbidden when the person is neither the actor nor somebody she oversees
     */
    public LedgerFile file(Actor actor, Id<Person> person) {
        LedgerProof proof = proof(actor, person);
        if (!actor.person().equals(person)) {
            accounts.audit(actor, "ledger.download", person.value(), null);
        }
        return LedgerFile.of(people.person(person), ledger.entries(person), proof, clock.instant());
    }

    /**
     * Looks through somebody's ledger, by itself and against the anchors that hold it, as a screen shows it beside the rows.
     *
     * @throws Refused.Forbidden when the person is neither the actor nor somebody she oversees
     */
    public Checked look(Actor actor, Id<Person> person) {
        actor.requireMay(people.person(person));
        return checked(person, leaves.of(person));
    }

    /**
     * {@link #look}, and besides whether each leaf leads to the root of its anchor and the anchor to its hash.
     *
     * @throws Refused.Forbidden when the person is neither the actor nor somebody she oversees
     */
    public Checked verify(Actor actor, Id<Person> person) {
        Checked checked = look(actor, person);
        List<Leaf> held = leaves.of(person);
        Map<Long, Anchor> found = anchors.find(held.stream().map(Leaf::anchor).toList());
        return !checked.verification().ok()
                ? checked
                : held.stream()
                        .filter(leaf -> found.containsKey(leaf.anchor()))
                        .filter(leaf -> !leads(leaf, found.get(leaf.anchor())))
                        .findFirst()
                        .map(leaf -> broken(checked, leaf.sequence(), Finding.ANCHOR))
                        .orElse(checked);
    }

    private boolean leads(Leaf leaf, Anchor anchor) {
        List<String> path = trees.inclusion(leaf, anchor).path();
        return anchor.good() && MerkleTree.follow(leaf.digest(), path).equals(anchor.root());
    }

    private Checked checked(Id<Person> person, List<Leaf> held) {
        Proven proven = heads.proven(List.of(person)).getFirst();
        Optional<Leaf> last = held.stream().reduce((earlier, later) -> later);
        Checked checked = new Checked(
                person,
                proven.verification(),
                last.map(Leaf::sequence).orElse(0L),
                last.map(leaf -> anchors.find(List.of(leaf.anchor())).get(leaf.anchor()))
                        .map(Anchor::day)
                        .orElse(null));
        return Checking.finding(proven, held)
                .map(finding -> broken(checked, finding.at(), finding.problem()))
                .orElse(checked);
    }

    private static Checked broken(Checked checked, long at, String problem) {
        return new Checked(
                checked.person(),
                new Verification(false, at - 1, at, problem),
                checked.anchored(),
                checked.anchoredOn());
    }

    /**
     * Begins to look through all ledgers of a unit, for the county its anchors too. One check of a unit goes on at a time.
     *
     * @return the check that goes on now
     * @throws Refused.Forbidden unless the actor oversees the unit
     */
    public Check check(Actor actor, Id<Organisation> unit) {
        Organisation place = overseen(actor, unit);
        return checks.running(unit).orElseGet(() -> {
            accounts.audit(actor, "ledger.check", unit.value(), null);
            return checks.begin(Check.of(unit, actor.person(), checking.total(place), clock.instant()));
        });
    }

    /**
     * The last checks of a unit, the newest first.
     *
     * @throws Refused.Forbidden unless the actor oversees the unit
     */
    public List<Check> checks(Actor actor, Id<Organisation> unit) {
        overseen(actor, unit);
        return checks.of(unit, MOST_CHECKS);
    }

    private Organisation overseen(Actor actor, Id<Organisation> unit) {
        Organisation place = people.organisation(unit);
        actor.requireOversight(place.path());
        return place;
    }
}
