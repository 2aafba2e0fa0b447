package org.yunyan.web.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Optional;
import org.yunyan.cohorts.Cohort;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.identity.Actor;
import org.yunyan.planning.Step;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Notices;

/** Her seat in the cohort of a step: that she has it, or the button that takes it. */
final class Seats {

    private final Cohorts cohorts;
    private final Actor actor;
    private final Runnable then;

    /** @param then told when she has taken one */
    Seats(Cohorts cohorts, Actor actor, Runnable then) {
        this.cohorts = cohorts;
        this.actor = actor;
        this.then = then;
    }

    /** Empty when the step is not studied in a cohort, or is done with. */
    Optional<Component> door(Step step) {
        if (step.run() == null || step.state() != Step.State.OPEN) {
            return Optional.empty();
        }
        Cohort cohort = cohorts.cohort(step.run().cohort());
        if (cohort.hasSeat(actor.person())) {
            return Optional.of(new Chip(Words.say("catalogue.cohort.seated"), Chip.Tone.ACCENT));
        }
        Button take = new Button(Words.say("plan.seat.take", cohort.free()), tap -> take(cohort));
        take.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return Optional.of(take);
    }

    private void take(Cohort cohort) {
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
