package org.yunyan.identity;

import java.io.Reader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Takes rosters in: read, check, keep, apply. */
final class RosterDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RosterDesk.class);

    private final RosterWords words = new RosterWords();
    private final RosterStore rosters;
    private final AccountStore accounts;
    private final People people;
    private final Clock clock;

    RosterDesk(RosterStore rosters, AccountStore accounts, People people, Clock clock) {
        this.rosters = rosters;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    List<RosterField> fields() {
        return Arrays.stream(RosterColumn.values())
                .map(column ->
                        new RosterField(column.name().toLowerCase(Locale.ROOT), words.title(column), column.required()))
                .toList();
    }

    RosterReport take(Actor actor, Reader csv) {
        RosterProblems problems = new RosterProblems(words);
        List<RosterRow> rows = new RosterFile(words, problems).read(csv);
        List<Roster.Entry> entries = new ArrayList<>();
        if (problems.isEmpty()) {
            RosterCheck check = new RosterCheck(actor, known(rows), words, problems);
            rows.stream().flatMap(check::entry).forEach(entries::add);
        }
        if (!problems.isEmpty()) {
            return new RosterReport(0, 0, problems.inOrder());
        }
        Roster roster = new Roster(Id.fresh(), clock.instant(), entries);
        rosters.keep(roster);
        apply(roster);
        int changed = (int) entries.stream().filter(Roster.Entry::known).count();
        return new RosterReport(entries.size() - changed, changed, List.of());
    }

    /** Finishes what a crash interrupted. */
    void resume() {
        for (Roster roster : rosters.open()) {
            try {
                apply(roster);
            } catch (Refused refused) {
                LOG.error("Roster {} is kept; it cannot be applied", roster.id(), refused);
            }
        }
    }

    private void apply(Roster roster) {
        people.enter(roster.people());
        accounts.add(roster.entries().stream()
                .filter(Roster.Entry::opensAccount)
                .map(Roster.Entry::opened)
                .toList());
        roster.entries().stream()
                .filter(entry -> entry.left() != null && !entry.opensAccount())
                .forEach(this::move);
        rosters.applied(roster.id());
    }

    private void move(Roster.Entry entry) {
        accounts.find(entry.account())
                .ifPresent(account -> accounts.setGrants(account.id(), entry.moved(account.grants())));
    }

    private RosterCheck.Known known(List<RosterRow> rows) {
        List<String> numbers = rows.stream()
                .map(row -> row.get(RosterColumn.NUMBER))
                .distinct()
                .toList();
        Map<String, Person> byNumber = people.byNumbers(numbers);
        Map<Id<Person>, Account> byPerson = new HashMap<>();
        Collection<Id<Person>> ids = byNumber.values().stream().map(Person::id).toList();
        accounts.ofAll(ids).forEach(account -> byPerson.put(account.person(), account));
        Map<String, Id<Person>> logins = new HashMap<>();
        accounts.byLogins(numbers.stream().map(Account::normalised).toList())
                .forEach(account -> logins.put(account.login(), account.person()));
        Map<String, List<Organisation>> schools =
                people.schoolsUnder(people.county().id()).stream().collect(Collectors.groupingBy(Organisation::name));
        return new RosterCheck.Known(schools, byNumber, byPerson, logins);
    }
}
