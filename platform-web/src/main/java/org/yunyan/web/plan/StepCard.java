package org.yunyan.web.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.yunyan.catalogue.Course;
import org.yunyan.planning.Proposal;
import org.yunyan.planning.Step;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.CourseCard;
import org.yunyan.web.why.CourseTitles;

/** One course of the mix: what it takes, why it is there, and what could be there instead. */
final class StepCard extends Div {

    /** @param swap told what she wants instead, or null when she only wants this one out */
    StepCard(
            Step step,
            CourseTitles.Titles titles,
            Seats seats,
            List<String> why,
            List<Proposal.Other> others,
            Consumer<Id<Course>> swap,
            Runnable keep) {
        CourseCard card = new CourseCard(titles.of(step.course(), step.title()), "course/" + step.course())
                .chips(new Chip(Words.of(step.level())), new Chip(Words.of(step.mode())))
                .facts(
                        Words.say(step.begun() ? "plan.step.hoursLeft" : "plan.step.hours", step.hours()),
                        Words.say("plan.step.credits", step.credits()),
                        PlanWords.when(step));
        if (step.kept()) {
            card.chips(new Chip(Words.say("plan.step.kept"), Chip.Tone.ACCENT));
        }
        card.reasons(why.stream().map(Chip::reason).toArray(Component[]::new));
        card.add(others(others == null ? List.of() : others, titles, swap));
        seats.door(step).ifPresent(card::actions);
        if (!step.kept()) {
            card.actions(quiet("plan.step.keep", keep));
        }
        add(card);
    }

    private static Component others(
            List<Proposal.Other> others, CourseTitles.Titles titles, Consumer<Id<Course>> swap) {
        NativeDetails details = new NativeDetails(Words.say("plan.step.swap"));
        Div choices = new Div();
        choices.addClassName("yy-plan-others");
        if (others.isEmpty()) {
            choices.add(new Paragraph(Words.say("plan.step.noOther")));
        }
        others.forEach(
                other -> choices.add(new Button(PlanWords.instead(other, titles), tap -> swap.accept(other.course()))));
        choices.add(quiet("plan.step.out", () -> swap.accept(null)));
        details.setContent(choices);
        return details;
    }

    private static Button quiet(String key, Runnable act) {
        Button button = new Button(Words.say(key), tap -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
