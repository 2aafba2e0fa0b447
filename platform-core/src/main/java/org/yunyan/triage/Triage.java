package org.yunyan.triage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.identity.Signature;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/**
 * Questions about what was registered (三(六)): raised by detectors whose thresholds are data, answered by whom they are about,
 * settled by two reviewers. A flag blocks nothing by itself and says nothing about a person; nobody is scored or ranked.
 */
public final class Triage {

    private static final int LONGEST = 2_000;
    private static final int MOST_ANSWERS = 10;

    private final FlagStore flags;
    private final ThresholdStore thresholds;
    private final Tuning tuning;
    private final Raising raising;
    private final Watching watching;
    private final Viewing viewing;
    private final People people;
    private final Accounts accounts;

    Triage(
            FlagStore flags,
            ThresholdStore thresholds,
            Raising raising,
            Watching watching,
            People people,
            Accounts accounts) {
        this.flags = flags;
        this.thresholds = thresholds;
        this.tuning = new Tuning(thresholds, raising);
        this.raising = raising;
        this.watching = watching;
        this.viewing = new Viewing(people);
        this.people = people;
        this.accounts = accounts;
    }

    /**
     * Flags at a unit, those that wait longest first.
     *
     * @throws Refused.Forbidden unless the actor oversees the unit
     */
    public Page<Flag> queue(Actor actor, Wanted wanted, int offset, int limit) {
        actor.requireOversight(people.organisation(wanted.unit()).path());
        Page<Flag> page = flags.of(wanted.unit(), wanted.states(), wanted.kinds(), offset, limit);
        return page.map(viewing.to(actor, page.items()));
    }

    /** Flags about the actor herself, newest first. */
    public Page<Flag> own(Actor actor, int offset, int limit) {
        return flags.about(actor.person(), offset, limit).map(flag -> flag.shownToHerself(actor.person()));
    }

    /**
     * One flag, as far as the actor may know it: whole for those who oversee somebody whom it is about, without other people's
     * names for whom it is about.
     *
     * @throws Refused.Missing when there is none, or it is none of hers
     */
    public Flag flag(Actor actor, Id<Flag> id) {
        Flag flag = find(id);
        if (actor.oversees(flag.units())) {
            return viewing.to(actor, List.of(flag)).apply(flag);
        }
        return Optional.of(flag)
                .filter(one -> one.isAbout(actor.person()))
                .map(one -> one.shownToHerself(actor.person()))
                .orElseThrow(Triage::missing);
    }

    /** Flags by id as {@link #queue} shows them; those about people whom the actor does not oversee are left out. */
    public List<Flag> flags(Actor actor, Collection<Id<Flag>> ids) {
        List<Flag> found = flags.find(ids).stream()
                .filter(flag -> actor.oversees(flag.units()))
                .toList();
        return found.stream().map(viewing.to(actor, found)).toList();
    }

    /** {@link #flag} as whom it is about sees it. */
    public Flag own(Actor actor, Id<Flag> id) {
        return Optional.of(find(id))
                .filter(flag -> flag.isAbout(actor.person()))
                .map(flag -> flag.shownToHerself(actor.person()))
                .orElseThrow(Triage::missing);
    }

    /**
     * Says how it was. Whom a flag is about may, and for a school its office; she may add to it until it is decided.
     *
     * @throws Refused.Missing when it is not about her
     * @throws Refused.Conflict when it is decided
     * @throws Refused.Invalid without a text, or with more than 2,000 letters
     */
    public Flag answer(Actor actor, Id<Flag> id, String text) {
        Flag flag = find(id);
        if (!flag.asks(actor)) {
            throw missing();
        }
        requireOpen(flag);
        if (flag.answers().size() >= MOST_ANSWERS) {
            throw new Refused.Conflict("refused.triage.answers", MOST_ANSWERS);
        }
        Flag answered = flag.answered(new Answer(actor.person(), text(text), raising.now()));
        replace(flag, answered);
        accounts.audit(actor, "flag.answer", id.value(), null);
        return flag(actor, id);
    }

    /** Whether she could say something about it now. */
    public boolean mayAnswer(Actor actor, Flag flag) {
        return !flag.state().isDecided() && flag.asks(actor);
    }

    /**
     * Signs what a reviewer makes of a flag. When the one before made the same of it and was somebody else, it is decided; then
     * this one has to be an officer of the county. When she sees it otherwise, a third has to look.
     *
     * @param note why, for the other reviewers
     * @throws Refused.Forbidden unless she is a supervisor or officer over it, or when it concerns herself
     * @throws Refused.Conflict when it is decided, when she has signed last, or when nobody has answered yet and there is still
     *     time to do so before it is confirmed
     * @throws Refused.Invalid without a note
     */
    public Flag decide(Actor reviewer, Id<Flag> id, Outcome outcome, String note) {
        Flag flag = find(id);
        reviewer.requireOn(flag.units(), Role.SUPERVISOR, Role.OFFICER);
        requireStranger(reviewer, flag);
        requireOpen(flag);
        if (outcome == Outcome.CONFIRM
                && raising.now().isBefore(answerBy(flag))
                && flag.answers().isEmpty()) {
            throw new Refused.Conflict("refused.triage.early", answerBy(flag));
        }
        boolean ofCounty = reviewer.holds(people.county().path(), Role.OFFICER);
        Role as = ofCounty ? Role.OFFICER : roleOn(reviewer, flag);
        Opinion opinion = new Opinion(outcome, text(note), new Signature(reviewer.person(), as, raising.now()));
        Flag opined = flag.opined(opinion, next(flag, opinion, ofCounty));
        replace(flag, opined);
        accounts.audit(reviewer, "flag." + outcome.name().toLowerCase(Locale.ROOT), id.value(), opinion.note());
        if (opined.pending()) {
            raising.deliver(opined);
        }
        return flag(reviewer, id);
    }

    /** Whether she could sign something about it now. */
    public boolean mayDecide(Actor reviewer, Flag flag) {
        boolean signedLast = !flag.opinions().isEmpty()
                && flag.opinions().getLast().signature().by().equals(reviewer.person());
        return !flag.state().isDecided()
                && reviewer.holds(flag.units(), Role.SUPERVISOR, Role.OFFICER)
                && !find(flag.id()).concerns(reviewer.person())
                && !signedLast;
    }

    /** Until when nothing is confirmed without an answer. */
    public Instant answerBy(Flag flag) {
        int days = thresholds.on(CountyTime.dayOf(flag.raised())).whole(Threshold.ANSWER_DAYS);
        return flag.raised().plus(Duration.ofDays(days));
    }

    /** The thresholds in force today. */
    public Thresholds thresholds() {
        return thresholds.on(CountyTime.dayOf(raising.now()));
    }

    /**
     * All versions, the newest first.
     *
     * @throws Refused.Forbidden for those who oversee nobody
     */
    public List<Thresholds> versions(Actor actor) {
        actor.require(Role.SCHOOL_ADMIN, Role.SUPERVISOR, Role.OFFICER, Role.ADMIN);
        return thresholds.all();
    }

    /**
     * Lets other thresholds hold from a day on. Flags that were raised keep those under which they were.
     *
     * @param values what is changed, by threshold; everything else stays as in the newest version
     * @param from today or later
     * @param note why
     * @throws Refused.Forbidden unless she is an officer of the county
     * @throws Refused.Invalid when a value is out of its bounds, the day is over, or without a note
     * @throws Refused.Conflict when another officer was first
     */
    public Thresholds set(Actor officer, Map<Threshold, BigDecimal> values, LocalDate from, String note) {
        officer.requireOn(people.county().path(), Role.OFFICER);
        Thresholds fresh = tuning.set(officer.person(), values, from, text(note));
        accounts.audit(officer, "triage.thresholds", String.valueOf(fresh.version()), values.toString());
        return fresh;
    }

    /** Looks at those about whom something happened, and tells what is still to be told. Called every few seconds. */
    public void sweep() {
        raising.sweep();
        watching.soon();
    }

    /** Goes on with the night's walk through all schools when it is due. Called every minute; several nodes may do so at once. */
    public void nightWhenDue() {
        watching.night();
    }

    /** Looks at these people now: for seeds. */
    public void lookAt(Collection<Id<Person>> some) {
        watching.lookAt(some);
    }

    /** Looks at how a school's trainings lie in the year, as in the night of this day: for seeds. */
    public void lookAt(Id<Organisation> school, LocalDate day) {
        watching.lookAt(people.organisation(school), day);
    }

    /** The whole walk at once: for measures. */
    public void lookAtEverybody() {
        watching.allNight();
    }

    /** A decision needs two in a row who agree, and the county as the second. */
    private static FlagState next(Flag flag, Opinion opinion, boolean ofCounty) {
        if (flag.opinions().isEmpty()) {
            return flag.state();
        }
        Opinion last = flag.opinions().getLast();
        if (last.signature().by().equals(opinion.signature().by())) {
            throw new Refused.Conflict("refused.triage.signed");
        }
        if (last.outcome() != opinion.outcome()) {
            return flag.state();
        }
        if (!ofCounty) {
            throw new Refused.Forbidden("refused.triage.county");
        }
        return opinion.outcome() == Outcome.CLEAR ? FlagState.CLEARED : FlagState.CONFIRMED;
    }

    private static Role roleOn(Actor reviewer, Flag flag) {
        return reviewer.holds(flag.units(), Role.OFFICER) ? Role.OFFICER : Role.SUPERVISOR;
    }

    private static void requireStranger(Actor reviewer, Flag flag) {
        if (flag.concerns(reviewer.person())) {
            throw new Refused.Forbidden("refused.triage.concerned");
        }
    }

    private static void requireOpen(Flag flag) {
        if (flag.state().isDecided()) {
            throw new Refused.Conflict("refused.triage.decided");
        }
    }

    private Flag find(Id<Flag> id) {
        return flags.find(id).orElseThrow(Triage::missing);
    }

    private void replace(Flag read, Flag changed) {
        if (!flags.replace(read, changed)) {
            throw new Refused.Conflict("refused.busy");
        }
    }

    private static String text(String text) {
        String plain = text == null ? "" : text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw new Refused.Invalid("refused.triage.text", LONGEST);
        }
        return plain;
    }

    private static Refused.Missing missing() {
        return new Refused.Missing("refused.triage.missing");
    }
}
