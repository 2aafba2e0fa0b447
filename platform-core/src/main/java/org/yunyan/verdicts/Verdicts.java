package org.yunyan.verdicts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.identity.Signature;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Background;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/**
 * Yearly and cycle verdicts (年度与周期结论, 三(六)): prepared from ledger, rules and service, signed by two, then frozen and derived
 * anew at any time; and, months before, what would still help.
 */
public final class Verdicts {

    private static final int LONGEST = 500;

    private final VerdictStore store;
    private final Periods periods;
    private final Preparing preparing;
    private final Signing signing;
    private final Warnings warnings;
    private final Reproducing reproducing;
    private final People people;
    private final Accounts accounts;
    private final Clock clock;
    private final Background job;

    Verdicts(
            VerdictStore store,
            Periods periods,
            Preparing preparing,
            Signing signing,
            Warnings warnings,
            Reproducing reproducing,
            People people,
            Accounts accounts,
            Clock clock) {
        this.store = store;
        this.periods = periods;
        this.preparing = preparing;
        this.signing = signing;
        this.warnings = warnings;
        this.reproducing = reproducing;
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
        this.job = new Background("verdicts", clock);
    }

    /** Years and cycles that are over and have rules, the newest first. */
    public List<Period> periods() {
        return periods.over();
    }

    /** @throws Refused.Missing when no period that is over has this key */
    public Period period(String key) {
        return periods.period(key);
    }

    /** First day on which verdicts of the period may be signed: its end and the rules' time of grace. */
    public LocalDate signableFrom(Period period) {
        return periods.signableFrom(period);
    }

    /**
     * Prepares the verdicts of all schools under a unit in the background; schools that are not final yet are named at the end.
     * Frozen verdicts stay, and one that says the same as before keeps its signature.
     *
     * @throws Refused.Forbidden unless she is an officer over the unit
     * @throws Refused.Conflict while another run goes on
     */
    public void prepare(Actor officer, Id<Organisation> unit, String key) {
        Period period = period(key);
        officer.requireOn(people.organisation(unit).path(), Role.OFFICER);
        accounts.audit(officer, "verdict.prepare", unit.value(), key);
        run(unit, school -> {
            SchoolVerdicts counted = preparing.school(school, period);
            return new Part(counted.people(), counted.obstacle() != null);
        });
    }

    /**
     * Signs everything under a unit that she may sign, in the background; schools where something is left are named.
     *
     * @throws Refused.Forbidden unless she is a supervisor or officer over the unit
     * @throws Refused.Conflict while another run goes on, or before {@link #signableFrom}
     */
    public void sign(Actor actor, Id<Organisation> unit, String key) {
        Period period = periods.signable(key);
        actor.requireOn(people.organisation(unit).path(), Role.OFFICER, Role.SUPERVISOR);
        accounts.audit(actor, "verdict.sign", unit.value(), key);
        run(unit, school -> {
            int signed = signing.school(actor, school, period);
            SchoolVerdicts left = preparing.count(school, period);
            return new Part(signed, left.notFinal() > 0 || left.prepared() > 0);
        });
    }

    /**
     * Signs one.
     *
     * @throws Refused.Forbidden when it is not hers to sign
     * @throws Refused.Conflict when it is frozen, not final, too early, or not what would be derived now
     */
    public Verdict sign(Actor actor, Id<Verdict> id) {
        Verdict verdict = overseen(actor, id);
        Period period = periods.signable(verdict.period());
        signing.one(actor, verdict, people.organisation(verdict.school()), period);
        accounts.audit(actor, "verdict.sign", id.value(), null);
        return find(id);
    }

    /** Whether this actor could sign this one now. */
    public boolean maySign(Actor actor, Verdict verdict) {
        return signing.may(actor, verdict) && !today().isBefore(signableFrom(period(verdict.period())));
    }

    /** How the last run of {@link #prepare} or {@link #sign} stands. */
    public Background.State job() {
        return job.state();
    }

    /** The schools under a unit, counted; those for which nothing was prepared are left out. */
    public List<SchoolVerdicts> schools(Actor actor, Id<Organisation> unit, String key) {
        actor.requireOversight(people.organisation(unit).path());
        return store.schools(key, schoolsUnder(unit));
    }

    /**
     * Verdicts under a unit, every edition, school by school.
     *
     * @param outcome null for all
     */
    public List<Verdict> list(Actor actor, Id<Organisation> unit, String key, Outcome outcome, int offset, int limit) {
        actor.requireOversight(people.organisation(unit).path());
        return store.page(key, schoolsUnder(unit), outcome, offset, limit);
    }

    /** Her own that are frozen, the newest first. */
    public List<Verdict> mine(Actor actor) {
        return frozen(actor.person());
    }

    /** For other rooms: the frozen ones of a person, the newest first. */
    public List<Verdict> frozen(Id<Person> person) {
        return store.of(person).stream().filter(Verdict::frozen).toList();
    }

    /** One of her own that is frozen, or any of somebody she oversees. */
    public Verdict verdict(Actor actor, Id<Verdict> id) {
        Verdict verdict = find(id);
        boolean own = verdict.person().equals(actor.person()) && verdict.frozen();
        return own ? verdict : overseen(actor, id);
    }

    /** Derives a verdict anew, from what it was made from and from what is there today. */
    public Reproduction reproduce(Actor actor, Id<Verdict> id) {
        return reproducing.of(verdict(actor, id));
    }

    /**
     * Prepares another edition of a frozen verdict from what is there today; it has to be signed like the first.
     *
     * @throws Refused.Forbidden unless she is an officer over the person, and not the person herself
     * @throws Refused.Conflict when it is not the last edition, is not frozen, or nothing has changed
     * @throws Refused.Invalid without a reason
     */
    public Verdict supersede(Actor officer, Id<Verdict> id, String why) {
        Verdict old = overseen(officer, id);
        officer.requireOn(people.organisation(old.school()).path(), Role.OFFICER);
        if (old.person().equals(officer.person())) {
            throw new Refused.Forbidden("refused.verdict.sign");
        }
        if (why == null || why.isBlank() || why.strip().length() > LONGEST) {
            throw new Refused.Invalid("refused.verdict.reason", LONGEST);
        }
        if (!old.frozen() || !reproduce(officer, id).isOutdated()) {
            throw new Refused.Conflict("refused.verdict.unchanged");
        }
        Period period = period(old.period());
        Organisation school = people.organisation(old.school());
        Verdict fresh = preparing
                .fresh(school, period, List.of(people.person(old.person())))
                .getFirst();
        Verdict next = Editions.of(fresh, old.edition() + 1, why.strip(), 1);
        if (!store.insert(next)) {
            throw new Refused.Conflict("refused.verdict.notLast");
        }
        preparing.count(school, period);
        accounts.audit(officer, "verdict.supersede", id.value(), why.strip());
        return next;
    }

    /** How her current year will probably end, with the smallest fix; for herself and whoever oversees her. */
    public Warning warning(Actor actor, Id<Person> person) {
        Person someone = people.person(person);
        actor.requireMay(someone);
        return warnings.of(List.of(someone), today()).getFirst();
    }

    /** For other rooms: the least that would still meet what her current year asks for. */
    public Fix fix(Id<Person> person) {
        return warnings.of(List.of(people.person(person)), today()).getFirst().fix();
    }

    /** Those of a school for whom something has to be done this year, who misses most first. */
    public List<Warning> warnings(Actor actor, Id<Organisation> school) {
        actor.requireOversight(people.organisation(school).path());
        return warnings.of(people.teachersOf(school), today()).stream()
                .filter(Warning::isDue)
                .sorted(Comparator.comparing(
                                (Warning one) -> one.targets().getFirst().missing())
                        .reversed()
                        .thenComparing(Warning::number))
                .toList();
    }

    /** Tells what is pending. Called every few seconds. */
    public void sweep() {
        signing.sweep();
    }

    /** For seeds: the verdicts of a school as two people have signed them; nothing is told, and what is there stays. */
    public void plant(Id<Organisation> school, int year, List<Signature> signatures) {
        Organisation place = people.organisation(school);
        Period period = periods.year(year).orElseThrow();
        store.insertMissing(preparing.fresh(place, period, people.teachersOf(school)).stream()
                .map(fresh -> fresh.isFinal() ? Editions.planted(fresh, signatures) : fresh)
                .toList());
        preparing.count(place, period);
    }

    private record Part(int done, boolean isLeft) {}

    private void run(Id<Organisation> unit, Function<Organisation, Part> each) {
        List<Organisation> schools = people.schoolsUnder(unit);
        job.start(watch -> {
            List<String> left = new ArrayList<>();
            int done = 0;
            for (int i = 0; i < schools.size(); i++) {
                Part part = each.apply(schools.get(i));
                done += part.done();
                if (part.isLeft()) {
                    left.add(schools.get(i).name());
                }
                watch.at(i + 1, schools.size());
            }
            return new Background.Outcome(done, left);
        });
    }

    private List<Id<Organisation>> schoolsUnder(Id<Organisation> unit) {
        return people.schoolsUnder(unit).stream().map(Organisation::id).toList();
    }

    private Verdict find(Id<Verdict> id) {
        return store.find(id).orElseThrow(() -> new Refused.Missing("refused.verdict.missing"));
    }

    private Verdict overseen(Actor actor, Id<Verdict> id) {
        Verdict verdict = find(id);
        actor.requireOversight(people.organisation(verdict.school()).path());
        return verdict;
    }

    private LocalDate today() {
        return CountyTime.today(clock);
    }
}
