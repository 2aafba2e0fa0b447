package org.yunyan.web.notices;

import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.yunyan.identity.Actor;
import org.yunyan.notices.Notices;
import org.yunyan.notices.PublicNotice;
import org.yunyan.people.People;
import org.yunyan.web.registry.RegistryCard;
import org.yunyan.web.registry.RegistryNavigation;

/** Public notices, with how many objections are open. */
@Component
final class NoticesCard implements RegistryCard {

    private final Notices notices;
    private final People people;

    NoticesCard(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public OptionalLong waiting(Actor actor) {
        return OptionalLong.of(
                notices.undecided(actor, RegistryNavigation.home(actor, people).id()).stream()
                        .mapToLong(PublicNotice::undecided)
                        .sum());
    }
}
