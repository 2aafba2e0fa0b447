package org.yunyan.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.people.Absence;
import org.yunyan.people.AbsenceKind;
import org.yunyan.people.Absences;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/**
 * Who may do what with {@link Absences}: a school records, the county confirms, nobody decides on her own and nobody confirms
 * what she has recorded herself. Every step is in the record and in the audit log.
 */
public final class AbsenceDesk {

    private static final Role[] MAY_RECORD = {Role.SCHOOL_ADMIN, Role.OFFICER};
    private static final int LONGEST_NOTE = 500;

    private final Absences absences;
    private final People people;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AbsenceDesk(Absences absences, People people, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.absences = absences;
        this.people = people;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** All of one person, for herself and whoever oversees her. */
    public List<Absence> of(Actor actor, Id<Person> person) {
        actor.requireMay(people.person(person));
        return absences.of(person);
    }

    /**
     * Those in this state under a unit that she oversees.
     *
     * @throws Refused.Forbidden for any other unit
     */
    public Page<Absence> under(Actor actor, Id<Organisation> unit, Absence.State state, int offset, int limit) {
        actor.requireOversight(people.organisation(unit).path());
        return absences.under(unit, state, offset, limit);
    }

    /** Whether she may record for people of this unit. */
    public boolean mayRecord(Actor actor, Organisation unit) {
        return actor.holds(unit.path(), MAY_RECORD);
    }

    /** Whether confirming is hers to do: an officer over the person, neither the person nor who recorded it. */
    public boolean mayDecide(Actor actor, Absence absence) {
        return absence.state() == Absence.State.RECORDED
                && actor.holds(person(absence).path(), Role.OFFICER)
                && !absence.person().equals(actor.person())
                && !absence.recorded().by().equals(actor.person());
    }

    /**
     * Records an absence, to be confirmed.
     *
     * @param until first day on which she is back; null when that is open
     * @throws Refused.Forbidden unless she is the person's school office or an officer over it
     */
    public Absence record(
            Actor actor,
            Id<Person> person,
            AbsenceKind kind,
            LocalDate from,
            LocalDate until,
            String reason,
            String evidence) {
        Person someone = people.person(person);
        actor.requireOn(someone.path(), MAY_RECORD);
        Absence kept = absences.record(someone, kind, from, until, reason, evidence, step(actor, "record", null));
        audit(actor, kept, "record", kept.reason());
        return kept;
    }

    /**
     * Lets it count. Repeated by anybody, nothing more happens.
     *
     * @throws Refused.Forbidden unless she {@link #mayDecide}
     */
    public Absence confirm(Actor officer, Id<Absence> id) {
        Absence absence = absences.absence(id);
        if (absence.counts() && officer.holds(person(absence).path(), Role.OFFICER)) {
            return absence;
        }
        return decide(officer, absence, Absence.State.CONFIRMED, "confirm", null);
    }

    /**
     * Does not accept it.
     *
     * @throws Refused.Invalid without a reason
     */
    public Absence refuse(Actor officer, Id<Absence> id, String why) {
        return decide(officer, absences.absence(id), Absence.State.REFUSED, "refuse", words(why));
    }

    /**
     * She is back earlier than was thought, or at last.
     *
     * @param until first day on which she is back
     * @throws Refused.Invalid unless that day lies behind the first one and not behind the end that was recorded
     */
    public Absence end(Actor actor, Id<Absence> id, LocalDate until, String why) {
        Absence absence = absences.absence(id);
        requireToRecord(actor, absence);
        boolean shortens = until != null
                && until.isAfter(absence.from())
                && (absence.until() == null || until.isBefore(absence.until()));
        if (!shortens || !absence.alive()) {
            throw new Refused.Invalid("refused.absence.end", absence.from());
        }
        return changed(actor, absence, absence.state(), until, "end", words(why));
    }

    /**
     * Takes it back, as if it had never been: the school what is not confirmed yet, an officer everything.
     *
     * @throws Refused.Invalid without a reason, or when it is gone already
     */
    public Absence withdraw(Actor actor, Id<Absence> id, String why) {
        Absence absence = absences.absence(id);
        if (absence.counts()) {
            actor.requireOn(person(absence).path(), Role.OFFICER);
        }
        requireToRecord(actor, absence);
        if (!absence.alive()) {
            throw new Refused.Invalid("refused.absence.gone");
        }
        return changed(actor, absence, Absence.State.WITHDRAWN, absence.until(), "withdraw", words(why));
    }

    private Absence decide(Actor officer, Absence absence, Absence.State next, String deed, String note) {
        if (absence.state() != Absence.State.RECORDED) {
            throw new Refused.Conflict("refused.absence.changed");
        }
        if (!mayDecide(officer, absence)) {
            throw new Refused.Forbidden("refused.absence.decide");
        }
        return changed(officer, absence, next, absence.until(), deed, note);
    }

    private Absence changed(
            Actor actor, Absence before, Absence.State next, LocalDate until, String deed, String note) {
        Absence after = absences.keep(before, before.after(next, until, step(actor, deed, note)));
        audit(actor, after, deed, note);
        if (before.counts() || after.counts()) {
            events.publishEvent(new AbsenceChanged(after.person(), after.from()));
        }
        return after;
    }

    /** Nobody ends or withdraws her own: that would change what she owes herself. */
    private void requireToRecord(Actor actor, Absence absence) {
        actor.requireOn(person(absence).path(), MAY_RECORD);
        if (absence.person().equals(actor.person())) {
            throw new Refused.Forbidden("refused.absence.own");
        }
    }

    private Person person(Absence absence) {
        return people.person(absence.person());
    }

    private Absence.Step step(Actor actor, String deed, String note) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Absence.Step(deed, actor.person(), actor.name(), now, note);
    }

    private void audit(Actor actor, Absence absence, String deed, String note) {
        accounts.audit(actor, "absence." + deed, absence.id().value(), note);
    }

    private static String words(String note) {
        if (note == null || note.isBlank() || note.strip().length() > LONGEST_NOTE) {
            throw new Refused.Invalid("refused.absence.reason", LONGEST_NOTE);
        }
        return note.strip();
    }
}
