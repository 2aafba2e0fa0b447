package org.yunyan.web.ledger;

import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.yunyan.corrections.Corrections;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.People;
import org.yunyan.web.registry.RegistryCard;

/** The watch over the ledgers, with how many corrections wait for a signature. */
@Component
final class LedgerCard implements RegistryCard {

    private static final int PLACE = 60;

    private final Corrections corrections;
    private final People people;

    LedgerCard(Corrections corrections, People people) {
        this.corrections = corrections;
        this.people = people;
    }

    @Override
    public String name() {
        return LedgerNavigation.NAME;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public OptionalLong waiting(Actor actor) {
        return actor.holds(people.county().path(), Role.OFFICER)
                ? OptionalLong.of(
                        corrections.at(actor, people.county().id(), true, 0, 1).total())
                : OptionalLong.empty();
    }
}
