package org.yunyan.web.registry;

import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.yunyan.identity.AbsenceDesk;
import org.yunyan.identity.Actor;
import org.yunyan.people.Absence;
import org.yunyan.people.People;

/** Leave and exemption, with how many wait to be confirmed. */
@Component
final class AbsencesCard implements RegistryCard {

    private final AbsenceDesk desk;
    private final People people;

    AbsencesCard(AbsenceDesk desk, People people) {
        this.desk = desk;
        this.people = people;
    }

    @Override
    public String name() {
        return "absences";
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public OptionalLong waiting(Actor actor) {
        return OptionalLong.of(
                desk.under(actor, RegistryNavigation.home(actor, people).id(), Absence.State.RECORDED, 0, 1)
                        .total());
    }
}
