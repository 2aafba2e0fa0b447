package org.yunyan.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yunyan.credits.Ledger;
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
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/**
 * Public notice and objection (公示与异议, 三(六)): a school's credits lie open to its staff for as many days as the rules say.
 * When that time is over and every objection is decided, what the notice covers is final; later only a reversal corrects it.
 * Methods without an {@link Actor} are for other rooms.
 */
public final class Notices {

    private static final Role[] LOOK_AFTER = {Role.OFFICER, Role.SUPERVISOR, Role.SCHOOL_ADMIN};
    private static final Role[] DECIDE = {Role.OFFICER, Role.SUPERVISOR};
    private static final int RECENT = 12;

    private final NoticeStore store;
    private final FinalityStore finality;
    private final Opening opening;
    private final Objecting objecting;
    private final Closing closing;
    private final Holding holding;
    private final Reading reading;
    private final People people;
    private final Ledger ledger;
    private final Accounts accounts;
    private final Clock clock;
    private final Background job;

    Notices(
            NoticeStore store,
            FinalityStore finality,
            Opening opening,
            Objecting objecting,
            Closing closing,
            Holding holding,
            Reading reading,
            People people,
            Ledger ledger,
            Accounts accounts,
            Clock clock) {
        this.store = store;
        this.finality = finality;
        this.opening = opening;
        this.objecting = objecting;
        this.closing = closing;
        this.holding = holding;
        this.reading = reading;
        this.people = people;
        this.ledger = ledger;
        this.accounts = accounts;
        this.clock = clock;
        this.job = new Background("notices", clock);
    }

    /**
     * Shows a school's credits of an academic year from today on; while they are shown, the same notice.
     *
     * @throws Refused.Forbidden unless she is the school's office, its supervisor or an officer over it
     * @throws Refused.Conflict when nobody teaches there, when nothing has come since the last notice, or while that of
     *     another year is open
     */
    public PublicNotice open(Actor actor, Id<Organisation> school, int year) {
        Organisation place = reading.school(school);
        actor.requireOn(place.path(), LOOK_AFTER);
        PublicNotice notice = opening.open(actor.person(), place, year);
        accounts.audit(actor, "notice.open", notice.id().value(), null);
        return closing.tell(notice);
    }

    /**
     * {@link #open} for every school under the unit, in the background; those that cannot be opened are named with the
     * reason's key.
     *
     * @throws Refused.Forbidden unless she is an officer or supervisor over the unit
     * @throws Refused.Conflict while another run goes on
     */
    public void openAll(Actor actor, Id<Organisation> unit, int year) {
        actor.requireOn(people.organisation(unit).path(), DECIDE);
        ledger.rulesOf(year);
        List<Organisation> schools = people.schoolsUnder(unit);
        job.start(watch -> {
            List<String> left = new ArrayList<>();
            int opened = 0;
            for (int i = 0; i < schools.size(); i++) {
                try {
                    open(actor, schools.get(i).id(), year);
                    opened++;
                } catch (Refused.Conflict no) {
                    left.add(schools.get(i).name());
                }
                watch.at(i + 1, schools.size());
            }
            return new Background.Outcome(opened, left);
        });
    }

    /** How the last run of {@link #openAll} stands. */
    public Background.State job() {
        return job.state();
    }

    /** The notices of her own school, the newest first. */
    public List<PublicNotice> ofMySchool(Actor actor) {
        return store.of(people.person(actor.person()).school(), RECENT).stream()
                .map(notice -> reading.shown(actor, notice))
                .toList();
    }

    /** Those of one school that she looks after, the newest first. */
    public List<PublicNotice> of(Actor actor, Id<Organisation> school) {
        actor.requireOversight(people.organisation(school).path());
        return store.of(school, Page.MOST);
    }

    /**
     * One notice, for the school's staff and whoever oversees it. Staff see of its objections only their own and, without a name,
     * those about them.
     *
     * @throws Refused.Forbidden for everybody else
     */
    public PublicNotice notice(Actor actor, Id<PublicNotice> id) {
        return reading.shown(actor, reading.find(id));
    }

    /** Its rows, by staff number. */
    public List<NoticeRow> rows(Actor actor, PublicNotice notice) {
        return reading.rows(notice(actor, notice.id()));
    }

    /** The entries behind a row: those of the year and those that become final, without any evidence. */
    public List<NoticeLine> lines(Actor actor, PublicNotice notice, Id<Person> person) {
        return reading.lines(notice(actor, notice.id()), reading.row(notice, person));
    }

    /** The last notice of each school under a unit in an academic year; schools without one are left out. */
    public Map<Id<Organisation>, PublicNotice> latest(Actor actor, Id<Organisation> unit, int year) {
        actor.requireOversight(people.organisation(unit).path());
        return reading.latest(unit, year);
    }

    /** Notices under the unit with objections to decide, at most {@link Page#MOST}. */
    public List<PublicNotice> undecided(Actor actor, Id<Organisation> unit) {
        actor.requireOversight(people.organisation(unit).path());
        return store.undecided(reading.schools(unit), Page.MOST);
    }

    /**
     * Doubts a row of her own school's notice.
     *
     * @param awardKey the entry that is meant; null for the row as a whole, for example something that is missing
     * @return the notice; her objection is in it, also when she had raised it before
     * @throws Refused.Forbidden unless she works at that school
     * @throws Refused.Conflict when the time is over, or this objection was decided already
     */
    public PublicNotice object(Actor actor, Id<PublicNotice> id, Id<Person> person, String awardKey, String reason) {
        PublicNotice notice = reading.find(id);
        if (!reading.isStaff(actor, notice)) {
            throw new Refused.Forbidden("refused.notice.staff");
        }
        NoticeRow row = reading.row(notice, person);
        NoticeLine line = awardKey == null ? null : reading.line(notice, row, awardKey);
        PublicNotice after = objecting.object(actor, notice, row, line, reason);
        accounts.audit(actor, "notice.object.raise", id.value(), person + " " + awardKey);
        return reading.shown(actor, closing.tell(after));
    }

    /**
     * Says something to an objection: whoever looks after the school, the person concerned and the objector may.
     *
     * @throws Refused.Conflict when it is decided
     */
    public PublicNotice answer(Actor actor, Id<PublicNotice> id, Id<Objection> objection, String words) {
        PublicNotice notice = reading.find(id);
        Objection doubt = reading.objection(notice, objection);
        boolean party = actor.person().equals(doubt.by()) || actor.person().equals(doubt.person());
        Role as = Objecting.roleOf(actor, reading.path(notice), LOOK_AFTER).orElse(Role.TEACHER);
        if (!party) {
            actor.requireOn(reading.path(notice), LOOK_AFTER);
        }
        return reading.shown(actor, objecting.answer(actor, notice, objection, party ? Role.TEACHER : as, words));
    }

    /**
     * Ends an objection.
     *
     * @param upheld whether the doubt was right
     * @param taken the award that shall be taken back, which a second signature then does; null when nothing shall
     * @throws Refused.Forbidden unless she is a supervisor or officer over the school, neither the objector nor the person
     *     concerned
     * @throws Refused.Conflict when it was decided before
     */
    public PublicNotice decide(
            Actor actor, Id<PublicNotice> id, Id<Objection> objection, boolean upheld, String taken, String why) {
        PublicNotice notice = reading.find(id);
        actor.requireOn(reading.path(notice), DECIDE);
        Role as = Objecting.roleOf(actor, reading.path(notice), DECIDE).orElseThrow();
        if (taken != null) {
            reading.line(
                    notice,
                    reading.row(notice, reading.objection(notice, objection).person()),
                    taken);
        }
        PublicNotice after = objecting.decide(actor, notice, objection, as, upheld, taken, why);
        accounts.audit(actor, upheld ? "notice.object.uphold" : "notice.object.reject", objection.value(), why);
        return closing.tell(after);
    }

    /** Whether deciding this objection is hers to do. */
    public boolean mayDecide(Actor actor, PublicNotice notice, Objection doubt) {
        return Objecting.mayDecide(actor, doubt) && actor.holds(reading.path(notice), DECIDE);
    }

    /** Whether the person's ledger is final up to this entry, and nothing in it is held. */
    public boolean isFinal(Id<Person> person, long sequence) {
        Finality known = finality.find(person);
        return known.sequence() >= sequence
                && known.holds().stream().noneMatch(hold -> hold.open() && hold.sequence() <= sequence);
    }

    /** The last notice of a school in an academic year. */
    public Optional<PublicNotice> last(Id<Organisation> school, int year) {
        return store.last(school, year);
    }

    /** How much of each ledger is final; each person has one. */
    public Map<Id<Person>, Finality> finality(Collection<Id<Person>> persons) {
        return finality.find(persons);
    }

    /**
     * Keeps an entry from becoming final until two people have let it go; repeated for the same flag, nothing more happens.
     *
     * @param flag why, for example the id of what found it odd
     * @return whether it is held now; false when it is final already, or was let go before
     * @throws Refused.Missing when the person has no such award
     */
    public boolean hold(Id<Person> person, String awardKey, String flag) {
        return holding.hold(person, awardKey, flag);
    }

    /**
     * Lets a held entry go; the second one to do so ends the hold. Repeated by the same, nothing more happens.
     *
     * @throws Refused.Forbidden unless she is a supervisor or officer over the person and not the person herself; the second
     *     one is an officer of the county
     * @throws Refused.Missing when it is not held
     */
    public Hold release(Actor actor, Id<Person> person, String awardKey) {
        Hold hold = holding.release(actor, person, awardKey);
        accounts.audit(actor, "hold.release", person.value(), awardKey + " " + hold.flag());
        return hold;
    }

    /**
     * Lets an entry go that was held for a flag which two people have settled. Repeated, nothing more happens.
     *
     * @param signed by these two, neither the person herself, one of them an officer
     * @throws Refused.Forbidden with other signatures than that
     */
    public void release(Id<Person> person, String awardKey, String flag, List<Signature> signed) {
        holding.release(person, awardKey, flag, signed);
    }

    /** Makes final what can be, reminds, and tells what is pending. Called every few seconds. */
    public void sweep() {
        closing.sweep();
    }

    /**
     * For seeds: a notice that was opened on an earlier day, with what the ledgers held then; final when its time is over.
     * Nothing is told, and one that is there stays as it is.
     */
    public Optional<PublicNotice> plant(Id<Person> by, Id<Organisation> school, int year, LocalDate day) {
        Optional<PublicNotice> planted = opening.plant(by, reading.school(school), year, day);
        planted.filter(notice -> notice.closing().isBefore(CountyTime.today(clock)))
                .ifPresent(closing::close);
        return planted;
    }
}
