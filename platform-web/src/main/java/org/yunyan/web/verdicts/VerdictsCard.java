package org.yunyan.web.verdicts;

import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.People;
import org.yunyan.verdicts.SchoolVerdicts;
import org.yunyan.verdicts.Verdicts;
import org.yunyan.web.registry.RegistryCard;
import org.yunyan.web.registry.RegistryNavigation;

/** Verdicts, with how many of the last year wait for a signature. */
@Component
final class VerdictsCard implements RegistryCard {

    private final Verdicts verdicts;
    private final People people;

    VerdictsCard(Verdicts verdicts, People people) {
        this.verdicts = verdicts;
        this.people = people;
    }

    @Override
    public String name() {
        return "verdicts";
    }

    @Override
    public int place() {
        return 30;
    }

    /** A supervisor signs first, an officer first or second; a school signs nothing. */
    @Override
    public OptionalLong waiting(Actor actor) {
        if (!actor.has(Role.SUPERVISOR, Role.OFFICER)) {
            return OptionalLong.empty();
        }
        return verdicts.periods().stream()
                .findFirst()
                .map(period -> SchoolVerdicts.sum(
                        "",
                        verdicts.schools(
                                actor, RegistryNavigation.home(actor, people).id(), period.key())))
                .map(sum -> OptionalLong.of(
                        (long) sum.prepared() - sum.notFinal() + (actor.has(Role.OFFICER) ? sum.signed() : 0)))
                .orElse(OptionalLong.empty());
    }
}
