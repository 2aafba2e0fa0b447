package org.yunyan.web.exams;

import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.yunyan.assignments.Assignments;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.web.registry.RegistryCard;

/** Evidence from the classroom among the matters of a school's registry. */
@Component
final class ApplicationsCard implements RegistryCard {

    private static final int PLACE = 15;

    private final Assignments assignments;

    ApplicationsCard(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public String name() {
        return ApplicationsScreen.NAME;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.has(Role.SCHOOL_ADMIN);
    }

    @Override
    public OptionalLong waiting(Actor actor) {
        return OptionalLong.of(assignments.countWaitingAtSchool(actor));
    }
}
