package org.yunyan.seeds;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.yunyan.identity.Account;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.People;
import org.yunyan.shared.Id;

/** The ways in for the demo people; outside demo mode there are none. */
final class DemoAccounts {

    private final Personas personas;
    private final Accounts accounts;
    private final People people;

    DemoAccounts(Personas personas, Accounts accounts, People people) {
        this.personas = personas;
        this.accounts = accounts;
        this.people = people;
    }

    /** Hashing is slow on purpose, so it is done only for accounts that are missing. */
    void open(String password, UnaryOperator<String> hash) {
        List<Persona> missing = personas.withLogin().stream()
                .filter(persona -> accounts.account(persona.login()).isEmpty())
                .toList();
        accounts.open(missing.stream()
                .map(persona ->
                        Account.of(id(persona), persona.login(), hash.apply(password), persona.id(), persona.grants()))
                .toList());
    }

    void close() {
        accounts.close(personas.withLogin().stream()
                .filter(persona -> accounts.account(persona.login())
                        .map(Account::id)
                        .filter(id(persona)::equals)
                        .isPresent())
                .map(DemoAccounts::id)
                .toList());
    }

    List<DemoPerson> list() {
        return personas.withLogin().stream().map(this::visible).toList();
    }

    /** Who acts while seeds are planted, before there is any account. */
    static Actor actor(Persona persona) {
        return new Actor(id(persona), persona.id(), persona.name(), persona.grants());
    }

    private DemoPerson visible(Persona persona) {
        Persona.RoleOn highest = persona.roles().stream()
                .max(Comparator.comparing(Persona.RoleOn::role))
                .orElseThrow();
        Role role = highest.role();
        return new DemoPerson(
                persona.login(),
                role,
                persona.name(),
                people.organisation(Id.of(highest.on())).name());
    }

    private static Id<Account> id(Persona persona) {
        return Id.of("account-" + persona.key());
    }
}
