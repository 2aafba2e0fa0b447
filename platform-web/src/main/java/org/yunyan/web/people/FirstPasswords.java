package org.yunyan.web.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.yunyan.identity.Account;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.people.Person;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Table;

/** Says what a new password does, issues it on a yes, and shows it this once: it is kept nowhere. */
final class FirstPasswords extends Dialog {

    private final Actor actor;
    private final Accounts accounts;
    private final List<Person> persons;

    FirstPasswords(Actor actor, Accounts accounts, List<Person> persons) {
        this.actor = actor;
        this.accounts = accounts;
        this.persons = persons;
        setHeaderTitle(Words.say("people.passwords.title"));
        setCloseOnOutsideClick(false);
        add(new Paragraph(Words.say(
                "people.passwords.why", persons.stream().map(Person::name).toList())));
        Button issue = new Button(Words.say("people.passwords.issue"), tap -> issue());
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        issue.setDisableOnClick(true);
        getFooter().add(new Button(Words.say("people.passwords.cancel"), tap -> close()), issue);
    }

    /** Whoever the actor may not give one is named by the refusal; the passwords issued before stay on the screen. */
    void issue() {
        removeAll();
        getFooter().removeAll();
        getFooter().add(new Button(Words.say("people.passwords.done"), tap -> close()));
        Table table = new Table(
                Words.say("people.passwords.title"),
                Words.say("people.person"),
                Words.say("people.login"),
                Words.say("people.password"));
        add(new Paragraph(Words.say("people.passwords.once")), table);
        for (Person person : persons) {
            Account account = accounts.accountOf(person.id());
            table.row(person.name(), account.login(), accounts.issuePassword(actor, account.id()));
        }
    }
}
