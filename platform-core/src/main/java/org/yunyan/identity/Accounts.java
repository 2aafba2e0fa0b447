package org.yunyan.identity;

import java.io.Reader;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/** The ways in, who holds which role, and the log of who did what. */
public final class Accounts {

    private static final int SHORTEST_PASSWORD = 8;

    private final AccountStore accounts;
    private final SignIn signIn;
    private final RosterDesk desk;
    private final AuditStore audits;
    private final People people;
    private final Clock clock;

    Accounts(AccountStore accounts, SignIn signIn, RosterDesk desk, AuditStore audits, People people, Clock clock) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.desk = desk;
        this.audits = audits;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Opens accounts, thousands at once. One that is open already is left as it is: its password and preferences are its
     * owner's.
     *
     * @throws Refused.Conflict when a login already belongs to another account; the others are open
     */
    public void open(List<Account> opened) {
        accounts.add(opened);
    }

    /** Deletes accounts, for example those of the demo people; the people and what they did stay. */
    public void close(Collection<Id<Account>> closed) {
        accounts.remove(closed);
    }

    /** The account with this login, in whatever case it is written, signed in or not, active or not. */
    public Optional<Account> account(String login) {
        return accounts.byLogin(login);
    }

    /** @throws Refused.Missing when there is none with this id */
    public Account account(Id<Account> id) {
        return accounts.find(id).orElseThrow(() -> new Refused.Missing("refused.account", id.value()));
    }

    /**
     * The account of this person.
     *
     * @throws Refused.Missing when she has none
     */
    public Account accountOf(Id<Person> person) {
        return ofPerson(person).orElseThrow(() -> new Refused.Missing("refused.account", person.value()));
    }

    /** The account of this person, if she has one. */
    public Optional<Account> ofPerson(Id<Person> person) {
        return accounts.of(person);
    }

    /** Who acts when this login is signed in; empty for an unknown login or an inactive account. */
    public Optional<Actor> actor(String login) {
        return account(login).filter(Account::active).map(this::actorOf);
    }

    /** The people who hold this role on the unit itself and may sign in; those of units above are not among them. */
    public List<Id<Person>> holders(Role role, Id<Organisation> unit) {
        return accounts.on(unit).stream()
                .filter(account -> account.active() && account.grants().contains(new Grant(role, unit)))
                .map(Account::person)
                .toList();
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
        String name = Account.normalised(login);
        Optional<Account> account = accounts.byLogin(name).filter(Account::active);
        if (!signIn.proves(name, password, account.map(Account::passwordHash).orElse(null))) {
            throw new Refused.Forbidden("refused.signIn.wrong");
        }
        return actorOf(account.orElseThrow());
    }

    /** Keeps how she wants the platform to look. */
    public void prefer(Actor actor, Preferences preferences) {
        accounts.setPreferences(actor.account(), preferences);
    }

    /**
     * Changes her own password.
     *
     * @throws Refused.Invalid when the current one is wrong or the new one is shorter than 8 or longer than 128 letters
     */
    public void changePassword(Actor actor, String current, String next) {
        if (next.length() < SHORTEST_PASSWORD || next.length() > Password.LONGEST) {
            throw new Refused.Invalid("refused.password.length", SHORTEST_PASSWORD, Password.LONGEST);
        }
        Account account = account(actor.account());
        if (!signIn.proves(account.login(), current, account.passwordHash())) {
            throw new Refused.Invalid("refused.password.current");
        }
        accounts.setPassword(account.id(), Password.hash(next));
        audit(actor, "password.change", account.login(), null);
    }

    /**
     * Gives somebody a new first password, shown once. The school office may do so for its teachers and trainers, an operator
     * for everybody below her unit.
     *
     * @throws Refused.Forbidden for anybody else
     */
    public String issuePassword(Actor actor, Id<Account> account) {
        Account hers = account(account);
        actor.requireOn(people.person(hers.person()).path(), Role.SCHOOL_ADMIN, Role.ADMIN);
        hers.grants().stream().filter(grant -> grant.role().oversees()).forEach(grant -> requireAdmin(actor, grant));
        String password = Password.random();
        accounts.setPassword(account, Password.hash(password));
        signIn.forget(hers.login());
        audit(actor, "password.issue", hers.login(), null);
        return password;
    }

    /**
     * Replaces what somebody is and where. Only an operator may, on units below her own.
     *
     * @throws Refused.Forbidden for anybody else
     */
    public void grant(Actor admin, Id<Account> account, List<Grant> grants) {
        Account hers = account(account);
        admin.requireOn(people.person(hers.person()).path(), Role.ADMIN);
        Stream.concat(hers.grants().stream(), grants.stream()).forEach(grant -> requireAdmin(admin, grant));
        accounts.setGrants(account, grants);
        audit(admin, "account.grant", hers.login(), grants.toString());
    }

    /**
     * Takes people in from a roster in CSV, all or nothing: with one problem nothing is changed, and what was accepted is
     * kept before it is applied, so that a crash half way loses nothing. Numbers that are known change the person, unknown
     * ones add one, with an account that has her number as login and no password yet.
     *
     * @param actor a school office for its own schools, or an operator
     * @param csv with the titles of {@link #rosterFields} in its first line, or their English names
     * @throws Refused.Forbidden for anybody else
     */
    public RosterReport importRoster(Actor actor, Reader csv) {
        actor.require(RosterCheck.MAY_IMPORT);
        RosterReport report = desk.take(actor, csv);
        if (report.accepted()) {
            audit(actor, "roster.import", String.join(",", units(actor)), report.added() + "+" + report.changed());
        }
        return report;
    }

    /** The columns that a roster may have, in the order in which people usually write them. */
    public List<RosterField> rosterFields() {
        return desk.fields();
    }

    /** Notes that the actor did something. */
    public void audit(Actor actor, String action, String on, String detail) {
        audits.add(new Audit(Id.fresh(), clock.instant(), actor.person(), actor.name(), action, on, detail));
    }

    /**
     * The audit log, newest first.
     *
     * @throws Refused.Forbidden unless she is an operator
     */
    public Page<Audit> audits(Actor actor, int offset, int limit) {
        actor.require(Role.ADMIN);
        return audits.newest(offset, limit);
    }

    /** Nobody gives, takes or inherits a right on a unit that she does not operate herself. */
    private void requireAdmin(Actor actor, Grant grant) {
        actor.requireOn(people.organisation(grant.on()).path(), Role.ADMIN);
    }

    private static List<String> units(Actor actor) {
        return actor.units(RosterCheck.MAY_IMPORT).stream().map(Id::value).toList();
    }
}
