package org.yunyan.identity;

import java.io.Reader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/** The ways in, who holds which role, and the log of who did what. */
public final class Accounts {

    private final People people;

    Accounts(People people) {
        this.people = people;
    }

    /**
     * Opens accounts, thousands at once. One that is open already is left as it is: its password and preferences are its
     * owner's.
     *
     * @throws Refused.Conflict when a login already belongs to another account; the others are open
     */
    public void open(List<Account> accounts) {
        throw new UnsupportedOperationException();
    }

    /** Deletes accounts, for example those of the demo people; the people and what they did stay. */
    public void close(Collection<Id<Account>> accounts) {
        throw new UnsupportedOperationException();
    }

    /** The account with this login, in whatever case it is written, signed in or not, active or not. */
    public Optional<Account> account(String login) {
        throw new UnsupportedOperationException();
    }

    /** @throws Refused.Missing when there is none with this id */
    public Account account(Id<Account> id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The account of this person.
     *
     * @throws Refused.Missing when she has none
     */
    public Account accountOf(Id<Person> person) {
        throw new UnsupportedOperationException();
    }

    /** Who acts when this login is signed in; empty for an unknown login or an inactive account. */
    public Optional<Actor> actor(String login) {
        return account(login).filter(Account::active).map(this::actorOf);
    }

    /** Who acts with this account. Read anew for each request, since grants change. */
    public Actor actorOf(Account account) {
        Person person = people.person(account.person());
        return new Actor(account.id(), person.id(), person.name(), account.grants());
    }

    /**
     * Signs in by password. Five wrong tries make the login wait, each further one twice as long; the same answer is given
     * for an unknown login, an inactive account and a wrong password.
     *
     * @throws Refused.Forbidden {@code refused.signIn.wrong}, or {@code refused.signIn.wait} with the seconds to wait
     */
    public Actor signIn(String login, String password) {
        throw new UnsupportedOperationException();
    }

    /**
     * For a door that checks passwords itself: whether this login may try now.
     *
     * @throws Refused.Forbidden {@code refused.signIn.wait} with the seconds to wait
     */
    public void admit(String login) {
        throw new UnsupportedOperationException();
    }

    /** For a door that checks passwords itself: counts a wrong try. */
    public void failed(String login) {
        throw new UnsupportedOperationException();
    }

    /** For a door that checks passwords itself: forgets the wrong tries. */
    public void succeeded(String login) {
        throw new UnsupportedOperationException();
    }

    /** Keeps how she wants the platform to look. */
    public void prefer(Actor actor, Preferences preferences) {
        throw new UnsupportedOperationException();
    }

    /**
     * Changes her own password.
     *
     * @throws Refused.Invalid when the current one is wrong or the new one is shorter than 8 or longer than 128 letters
     */
    public void changePassword(Actor actor, String current, String next) {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives somebody a new first password, shown once. The school office may do so for its teachers and trainers, an operator
     * for everybody below her unit.
     *
     * @throws Refused.Forbidden for anybody else
     */
    public String issuePassword(Actor actor, Id<Account> account) {
        throw new UnsupportedOperationException();
    }

    /**
     * Replaces what somebody is and where. Only an operator may, on units below her own.
     *
     * @throws Refused.Forbidden for anybody else
     */
    public void grant(Actor admin, Id<Account> account, List<Grant> grants) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes people in from a roster in CSV, all or nothing: with one problem nothing is changed, and what was accepted is
     * kept before it is applied, so that a crash half way loses nothing. Numbers that are known change the person, unknown
     * ones add one, with an account that has her number as login and no password yet.
     *
     * @param actor a school office for its own schools, or an operator
     * @param csv with the header of {@code roster.properties}, in Chinese or English
     * @throws Refused.Forbidden for anybody else
     */
    public RosterReport importRoster(Actor actor, Reader csv) {
        throw new UnsupportedOperationException();
    }

    /** Notes that the actor did something. */
    public void audit(Actor actor, String action, String on, String detail) {
        throw new UnsupportedOperationException();
    }

    /**
     * The audit log, newest first.
     *
     * @throws Refused.Forbidden unless she is an operator
     */
    public Page<Audit> audits(Actor actor, int offset, int limit) {
        throw new UnsupportedOperationException();
    }
}
