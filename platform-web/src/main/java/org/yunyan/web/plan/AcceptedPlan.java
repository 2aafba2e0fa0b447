package org.yunyan.web.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.yunyan.planning.Plan;
import org.yunyan.planning.Step;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Meter;
import org.yunyan.web.shell.Table;
import org.yunyan.web.why.CourseTitles;

/** The plan that she has accepted: how far she is, and what has changed. */
final class AcceptedPlan extends Section {

    AcceptedPlan(Plan plan, Seats seats, CourseTitles.Titles titles, Runnable decline) {
        addClassName("yy-section");
        int all = plan.steps().size();
        add(
                new H2(Words.say("plan.mine")),
                new Paragraph(Words.say("plan.mine.since", plan.accepted(), plan.until())),
                new Meter(all == 0 ? 0 : plan.done() * 100 / all, Words.say("plan.mine.done", plan.done(), all)));
        if (plan.state() != Plan.State.RUNNING) {
            Paragraph changed = new Paragraph(Words.say("plan.mine." + plan.state()));
            changed.addClassName("yy-note");
            add(changed);
        }
        Table table = new Table(
                Words.say("plan.mine"),
                Words.say("plan.weeks.courses"),
                Words.say("plan.mine.when"),
                Words.say("plan.mine.state"));
        plan.steps().forEach(step -> table.row(course(step, titles), when(step, seats), state(step)));
        Button give = new Button(Words.say("plan.decline"), tap -> decline.run());
        give.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(table, give);
    }

    private static Component course(Step step, CourseTitles.Titles titles) {
        return new Anchor("course/" + step.course(), titles.of(step.course(), step.title()));
    }

    private static Component when(Step step, Seats seats) {
        Div when = new Div(new Span(PlanWords.when(step)));
        when.addClassName("yy-chips");
        seats.door(step).ifPresent(when::add);
        return when;
    }

    private static Component state(Step step) {
        Chip.Tone tone = switch (step.state()) {
            case OPEN -> Chip.Tone.PLAIN;
            case DONE -> Chip.Tone.ACCENT;
            case DROPPED -> Chip.Tone.AMBER;
        };
        return new Chip(Words.say("plan.state." + step.state()), tone);
    }
}
