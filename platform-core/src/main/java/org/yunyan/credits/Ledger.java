package org.yunyan.credits;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Signature;
import org.yunyan.people.Absences;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Service;
import org.yunyan.rules.AcademicYear;
import org.yunyan.rules.CreditRules;
import org.yunyan.rules.Derivation;
import org.yunyan.rules.EvidenceRow;
import org.yunyan.rules.RuleBook;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.Sentence;
import org.yunyan.rules.Target;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/**
 * The credits of every teacher (三(六)): what was awarded under which rule, and where she stands.
 *
 * <p>An award enters once, whatever is retried or raced. What is in the ledger is final: no later rule touches it, two people
 * can take it back by a further entry, and nobody can edit it unseen. Methods without an {@link Actor} are for other rooms.
 */
public final class Ledger {

    private final People people;
    private final Absences absences;
    private final RuleBook rules;
    private final LedgerStore pages;
    private final TallyStore tallies;
    private final Appending appending;
    private final Clock clock;

    Ledger(
            People people,
            Absences absences,
            RuleBook rules,
            LedgerStore pages,
            TallyStore tallies,
            Appending appending,
            Clock clock) {
        this.people = people;
        this.absences = absences;
        this.rules = rules;
        this.pages = pages;
        this.tallies = tallies;
        this.appending = appending;
        this.clock = clock;
    }

    /**
     * Writes an award into the person's ledger under the rules in force on the day of the training.
     *
     * @return the entry; the one that is there already when the key was awarded before, also when it was reversed since
     * @throws Refused.Invalid without hours or key
     * @throws Refused.Missing when no rules cover that day
     */
    public Entry award(Award award) {
        Drafting.require(award);
        RuleSet inForce = inForce(Appending.day(award.at()));
        return appending.append(award.person(), award.key(), chain -> Drafting.award(award, inForce, chain, now()));
    }

    /**
     * Takes an award back by a further entry; repeated, the same entry. What a cap had taken from other awards before stays
     * as it is. The room of corrections is the way here: it has seen both sign.
     *
     * @param reason goes into the ledger as the reversal's evidence
     * @param signatures of two different people, neither the person herself; the second is a county officer
     * @throws Refused.Forbidden with other signatures than that
     * @throws Refused.Missing when the person has no such award
     * @throws Refused.Invalid without a reason
     */
    public Entry reverse(Id<Person> person, String awardKey, String reason, List<Signature> signatures) {
        Drafting.require(person, reason, signatures);
        return appending.append(
                person,
                Drafting.REVERSAL + awardKey,
                chain -> Drafting.reversal(chain.award(awardKey), reason.strip(), signatures, now()));
    }

    /**
     * Where she stands today.
     *
     * @throws Refused.Missing when there is no such person, or no rules cover today
     */
    public Standing standing(Id<Person> person) {
        return standing(people.person(person), tally(person), today());
    }

    /** {@link #standing(Id)} for somebody who {@linkplain Actor#may may} see it. */
    public Standing standing(Actor actor, Id<Person> person) {
        actor.requireMay(people.person(person));
        return standing(person);
    }

    /** Where she stood at the end of that day, derived anew from what was in the ledger then. */
    public Standing standingAsOf(Id<Person> person, LocalDate day) {
        Chain chain = pages.chain(person);
        Tally then = Tally.of(person, 0, "", chain.entries().filter(entry -> entry.enteredBy(day)));
        return standing(people.person(person), then, day);
    }

    /** {@link #standingAsOf(Id, LocalDate)} for somebody who may see it. */
    public Standing standingAsOf(Actor actor, Id<Person> person, LocalDate day) {
        actor.requireMay(people.person(person));
        return standingAsOf(person, day);
    }

    /** The whole ledger in its order. */
    public List<Entry> entries(Id<Person> person) {
        return pages.chain(person).entries().toList();
    }

    /** All entries of an academic year in the order of the ledger. */
    public List<Entry> entries(Id<Person> person, int year) {
        return pages.chain(person).entriesOf(year);
    }

    /** {@link #entries(Id, int)} of many people at once; each has a list. */
    public Map<Id<Person>, List<Entry>> entries(Collection<Id<Person>> persons, int year) {
        return each(persons, (person, chain) -> chain.entriesOf(year));
    }

    /**
     * {@link #entries(Id, int)} for somebody who may see them.
     *
     * @throws Refused.Forbidden when the person is neither the actor nor somebody she oversees
     */
    public List<Entry> entriesOf(Actor actor, Id<Person> person, int year) {
        actor.requireMay(people.person(person));
        return entries(person, year);
    }

    /** How the awards of some academic years came to what they count, sentence by sentence, by their sequence. */
    public Map<Long, List<Sentence>> explained(Id<Person> person, IntPredicate years) {
        return new Explaining(rules).explain(pages.chain(person), years);
    }

    /** The ledgers of many people as they are now, each to its last entry; each has one. */
    public Map<Id<Person>, Extract> extracts(Collection<Id<Person>> persons) {
        return each(
                persons, (person, chain) -> new Extract(person, chain.entries().toList()));
    }

    /** Whether the person's ledger is as it was written. */
    public Verification verify(Id<Person> person) {
        return new Heads(pages, tallies).proven(List.of(person)).getFirst().verification();
    }

    /** Throws the kept sums of this person away and makes them anew from the ledger. */
    public void rebuild(Id<Person> person) {
        tallies.putAll(List.of(pages.chain(person).tally()));
    }

    /** What training would do for her if she finished it today. */
    public CreditEffect effect(Id<Person> person, Offer offer) {
        return effects(person, Map.of(offer, offer)).get(offer);
    }

    /** {@link #effect} of many offers at once from one standing, under the caller's keys and in their order. */
    public <K> Map<K, CreditEffect> effects(Id<Person> person, Map<K, Offer> offers) {
        Trial trial = trial(person);
        Map<K, CreditEffect> effects = new LinkedHashMap<>();
        offers.forEach((key, offer) -> effects.put(key, trial.effect(offer)));
        return effects;
    }

    /**
     * What this evidence would become if it entered now: as {@link #award}, under the rules of its day and behind what is there.
     *
     * @throws Refused.Missing when no rules cover its day, or today
     */
    public Foretold foretell(Id<Person> person, EvidenceRow row) {
        Derivation derivation = CreditRules.derive(inForce(row.day()), row, pages.chain(person));
        return new Foretold(Standings.effect(standing(person), row, derivation), derivation.steps());
    }

    /** Her credits as they would be after training that she has not done yet; nothing is written. */
    public Trial trial(Id<Person> person) {
        LocalDate today = today();
        return new Trial(tally(person), inForce(today), absences.service(people.person(person)), today);
    }

    /** Where each would stand had other rules held for all of her ledger that is of their cycle; nothing is written. */
    public Map<Id<Person>, Supposition> suppose(Collection<Person> persons, RuleSet other, LocalDate on) {
        return new Supposing(pages, absences).of(persons, inForce(on), other, on);
    }

    /** All installed rules, by cycle and version. */
    public List<RuleSet> ruleSets() {
        return rules.all();
    }

    /**
     * The newest version of the rules of that day's cycle.
     *
     * @throws Refused.Missing when none cover it
     */
    public RuleSet inForce(LocalDate day) {
        return rules.inForce(day).orElseThrow(() -> new Refused.Missing("refused.credits.rules", day));
    }

    /**
     * The academic year that starts in this calendar year.
     *
     * @throws Refused.Missing when no rules cover it
     */
    public AcademicYear academicYear(int year) {
        return rulesOf(year).academicYear(year);
    }

    /** The academic year that this day lies in; empty when no rules cover it. */
    public Optional<AcademicYear> academicYearOf(LocalDate day) {
        return rules.inForce(day).map(found -> found.yearOf(day));
    }

    /** What a year asks of somebody with this service, with this much earned in it; what was carried over comes on top. */
    public Target yearTarget(Id<Person> person, Service service, int year, Credits earned) {
        return Standings.year(rulesOf(year), year, tally(person).sums(), earned, service);
    }

    /**
     * The newest version of the rules that an academic year lies in.
     *
     * @throws Refused.Missing when none cover it
     */
    public RuleSet rulesOf(int year) {
        return rules.ofYear(year).orElseThrow(() -> new Refused.Missing("refused.credits.rules", year));
    }

    /**
     * Installs a version of the rules; repeated, nothing happens. What is in the ledgers is not touched: the new version
     * holds for what is awarded from now on.
     *
     * @throws Refused.Invalid when they are not consistent, or overlap those of another cycle
     * @throws Refused.Conflict when this version is installed with other content
     */
    public void install(RuleSet fresh) {
        rules.install(fresh);
    }

    /**
     * Writes whole ledgers at once, thousands of awards in one go, without events: for history. Each award is entered as of
     * its own time. Repeated, or interrupted and repeated, it writes what is missing; a ledger that has other entries is
     * left as it is.
     */
    public void plant(Map<Id<Person>, List<Award>> history) {
        new Planting(pages, tallies, this::inForce).plant(history);
    }

    /** Delivers events that are still pending, for example after a crash. Called on start and every few seconds. */
    public void sweep() {
        appending.sweep();
    }

    private Standing standing(Person person, Tally tally, LocalDate day) {
        return Standings.of(tally, inForce(day), absences.service(person), day);
    }

    private Tally tally(Id<Person> person) {
        return tallies.find(person).orElseGet(() -> Tally.none(person));
    }

    private <T> Map<Id<Person>, T> each(Collection<Id<Person>> persons, BiFunction<Id<Person>, Chain, T> view) {
        Map<Id<Person>, Chain> chains = pages.chains(persons);
        return persons.stream().distinct().collect(toMap(person -> person, person -> {
            Chain none = new Chain(person, List.of());
            return view.apply(person, chains.getOrDefault(person, none));
        }));
    }

    private LocalDate today() {
        return Appending.day(clock.instant());
    }

    /** The store keeps milliseconds, and the hash must be of what is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
