package org.yunyan.web.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yunyan.identity.Account;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Table;

/** People in a table, with the doors to their records and, for the offices that may, their first passwords. */
final class PersonRows extends Div {

    private final Actor actor;
    private final Accounts accounts;

    PersonRows(List<Person> persons, Actor actor, People people, Accounts accounts) {
        this.actor = actor;
        this.accounts = accounts;
        addClassName("yy-stack");
        Map<Id<Organisation>, Organisation> schools = people.organisations(
                persons.stream().map(Person::school).distinct().toList());
        boolean opens = persons.stream().anyMatch(this::mayIssue);
        Table table = new Table(
                        Words.say("people.title"),
                        Stream.concat(
                                        Stream.of("person", "number", "school", "post", "records"),
                                        opens ? Stream.of("access") : Stream.empty())
                                .map(column -> Words.say("people." + column))
                                .toArray(String[]::new))
                .compact();
        persons.forEach(person -> table.row(Stream.concat(
                        Stream.of(
                                person.name(),
                                person.number(),
                                schools.containsKey(person.school())
                                        ? schools.get(person.school()).name()
                                        : "",
                                post(person.post()),
                                records(person)),
                        opens ? Stream.of(access(person)) : Stream.empty())
                .toArray()));
        add(table);
        List<Person> without = persons.stream().filter(this::waits).toList();
        if (!without.isEmpty()) {
            addComponentAsFirst(new Div(new Button(
                    Words.say("people.passwords.all", without.size()),
                    tap -> new FirstPasswords(actor, accounts, without).open())));
        }
    }

    private static String post(Post post) {
        return post == null ? Words.say("people.noPost") : Words.of(post.stage()) + " · " + Words.of(post.main());
    }

    private static Component records(Person person) {
        Div records = new Div(door(person, "credits"), door(person, "growth"));
        records.addClassName("yy-chips");
        return records;
    }

    private static Anchor door(Person person, String record) {
        Anchor door = new Anchor("people/" + record + "?person=" + person.id(), Words.say("people." + record));
        door.getElement().setAttribute("aria-label", door.getText() + " · " + person.name());
        return door;
    }

    private Component access(Person person) {
        Optional<Account> account = account(person);
        if (!mayIssue(person) || account.isEmpty()) {
            return new Span(Words.say("people.access.none"));
        }
        boolean has = account.get().passwordHash() != null;
        Button issue = new Button(
                Words.say(has ? "people.password.again" : "people.password.first"),
                tap -> new FirstPasswords(actor, accounts, List.of(person)).open());
        issue.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        issue.setAriaLabel(issue.getText() + " · " + person.name());
        return issue;
    }

    private boolean mayIssue(Person person) {
        return actor.holds(person.path(), Role.SCHOOL_ADMIN, Role.ADMIN);
    }

    /** Whether she cannot sign in before she gets a first password from this actor. */
    private boolean waits(Person person) {
        return mayIssue(person)
                && account(person).filter(hers -> hers.passwordHash() == null).isPresent();
    }

    private Optional<Account> account(Person person) {
        try {
            return Optional.of(accounts.accountOf(person.id()));
        } catch (Refused.Missing none) {
            return Optional.empty();
        }
    }
}
