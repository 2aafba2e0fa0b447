package org.yunyan.web.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.yunyan.cohorts.Cohort;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.identity.Actor;
import org.yunyan.planning.Step;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Notices;

/** Her seat in the cohort of a step: that she has it, or the button that takes it, and where people meet. */
final class Seats {

    private final Cohorts cohorts;
    private final Actor actor;
    private final Runnable then;
    private Map<Id<Cohort>, Cohort> read = Map.of();

    /** @param then told when she has taken one */
    Seats(Cohorts cohorts, Actor actor, Runnable then) {
        this.cohorts = cohorts;
        this.actor = actor;
        this.then = then;
    }

    /** Reads the cohorts of all these steps at once. */
    void read(Stream<Step> steps) {
        read = of(cohorts, steps);
    }

    /** The cohorts of these steps, read at once. */
    static Map<Id<Cohort>, Cohort> of(Cohorts cohorts, Stream<Step> steps) {
        return cohorts.cohorts(steps.map(Step::run)
                .filter(Objects::nonNull)
                .map(Step.Run::cohort)
                .distinct()
                .toList());
    }

    /** Empty when the step is not studied in a cohort, or is done with. */
    Optional<Component> door(Step step) {
        Cohort cohort = step.run() == null || step.state() != Step.State.OPEN
                ? null
                : read.get(step.run().cohort());
        if (cohort == null) {
            return Optional.empty();
        }
        Div door = new Div();
        door.addClassName("yy-chips");
        if (!cohort.plan().place().isEmpty()) {
            door.add(new Chip(Words.authored(cohort.plan().place())));
        }
        door.add(cohort.hasSeat(actor.person()) ? seated() : take(cohort));
        return Optional.of(door);
    }

    private static Component seated() {
        return new Chip(Words.say("catalogue.cohort.seated"), Chip.Tone.ACCENT);
    }

    private Component take(Cohort cohort) {
        Button take = new Button(Words.say("plan.seat.take", cohort.free()), tap -> join(cohort));
        take.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return take;
    }

    private void join(Cohort cohort) {
        try {
            boolean seated = cohorts.join(actor, cohort.id()).hasSeat(actor.person());
            Notices.done(Words.say(
                    seated ? "plan.seat.taken" : "plan.seat.waiting",
                    Words.authored(cohort.plan().name())));
        } catch (Refused no) {
            Notices.refused(no);
        }
        then.run();
    }
}
