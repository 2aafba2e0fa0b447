package org.yunyan.web.triage;

import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.yunyan.identity.Actor;
import org.yunyan.people.People;
import org.yunyan.triage.Triage;
import org.yunyan.triage.Wanted;
import org.yunyan.web.registry.RegistryCard;
import org.yunyan.web.registry.RegistryNavigation;

/** The door to the questions that wait at somebody's unit. */
@Component
final class TriageCard implements RegistryCard {

    static final String NAME = "triage";
    private static final int PLACE = 50;

    private final Triage triage;
    private final People people;

    TriageCard(Triage triage, People people) {
        this.triage = triage;
        this.people = people;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public OptionalLong waiting(Actor actor) {
        Wanted open = Wanted.open(RegistryNavigation.home(actor, people).id());
        return OptionalLong.of(triage.queue(actor, open, 0, 1).total());
    }
}
