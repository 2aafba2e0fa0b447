package org.yunyan.web.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.identity.Actor;
import org.yunyan.planning.Aim;
import org.yunyan.planning.Plan;
import org.yunyan.planning.Plans;
import org.yunyan.planning.Proposal;
import org.yunyan.planning.Step;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Ring;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.why.CourseTitles;

/** What is missing, the shortest way there with its reasons and alternatives, and what she has accepted of it. */
@Route(value = "plan", layout = MainLayout.class)
@RolesAllowed("TEACHER")
final class PlanScreen extends Screen {

    private final Actor actor;
    private final Plans plans;
    private final PlanWords words;
    private final Seats seats;
    private final Clock clock;
    private final Div content = new Div();

    PlanScreen(CurrentActor currentActor, Plans plans, Cohorts cohorts, PlanWords words, Clock clock) {
        super("plan.title");
        this.actor = currentActor.get();
        this.plans = plans;
        this.words = words;
        this.seats = new Seats(cohorts, actor, () -> show(plans.propose(actor)));
        this.clock = clock;
        head().back("credits", Words.say("credits.place"));
        content.addClassName("yy-stack");
        add(content);
        show(plans.propose(actor));
    }

    private void show(Proposal proposal) {
        head().lead(PlanWords.summary(proposal, Words.locale()));
        content.removeAll();
        Optional<Plan> plan = plans.plan(actor);
        seats.read(Stream.concat(proposal.steps().stream(), plan.stream().flatMap(there -> there.steps().stream())));
        plan.ifPresent(there -> content.add(
                new AcceptedPlan(there, seats, words.titles(there, Words.locale()), this::decline), calendar()));
        if (proposal.aims().isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    Words.say("plan.nothing"),
                    Words.say("plan.nothing.why"),
                    new Anchor("home", Words.say("home.place"))));
            return;
        }
        content.add(rings(proposal), new WishForm(proposal, clock, this::wish));
        lacking(proposal).ifPresent(content::add);
        if (!proposal.steps().isEmpty()) {
            CourseTitles.Titles titles = words.titles(proposal, Words.locale());
            content.add(mix(proposal, titles), accepting(proposal, plan), new WeekTable(proposal.steps(), titles));
        }
    }

    private static Component rings(Proposal proposal) {
        Section section = section("plan.aims");
        Div rings = new Div();
        rings.addClassName("yy-rings");
        for (Aim aim : proposal.aims()) {
            rings.add(new Ring(
                            PlanWords.aim(aim, Words.locale()),
                            aim.planned().value(),
                            aim.needed().value(),
                            Words.say("credits.unit"))
                    .saying(Words.say("plan.aim.clause", Words.clause(aim.clause()))));
        }
        section.add(new Paragraph(Words.say(proposal.wish().whole() ? "plan.aims.whole" : "plan.aims.pace")), rings);
        return section;
    }

    /** What nothing in the county can give her: said exactly, before she begins. */
    private static Optional<Component> lacking(Proposal proposal) {
        if (proposal.complete()) {
            return Optional.empty();
        }
        Section section = section("plan.cannot");
        section.addClassName("yy-note");
        section.add(
                new Paragraph(PlanWords.lacking(proposal, Words.locale())),
                new Paragraph(Words.say("plan.cannot.why", proposal.looked())));
        return Optional.of(section);
    }

    private Component mix(Proposal proposal, CourseTitles.Titles titles) {
        Section section = section("plan.mix");
        String exact = proposal.atLeast().compareTo(proposal.hours()) >= 0
                ? Words.say("plan.exact")
                : Words.say("plan.bound", proposal.atLeast());
        section.add(new Paragraph(Words.say("plan.total", proposal.steps().size(), proposal.hours()) + exact));
        if (!proposal.inTime()) {
            Paragraph late =
                    new Paragraph(Words.say("plan.tooMuch", proposal.until(), proposal.free(), proposal.hours()));
            late.addClassName("yy-note");
            section.add(late);
        }
        Div cards = new Div();
        cards.addClassName("yy-cards");
        for (Step step : proposal.steps()) {
            cards.add(new StepCard(
                    step,
                    titles,
                    seats,
                    words.why(step, proposal.aims(), Words.locale()),
                    proposal.others().get(step.course()),
                    instead -> change(() -> plans.swap(actor, step.course(), instead)),
                    () -> change(() -> plans.keep(actor, step.course()))));
        }
        section.add(cards);
        boolean swapped = !proposal.wish().excluded().isEmpty()
                || !proposal.wish().pinned().isEmpty();
        if (swapped) {
            section.add(quiet("plan.startOver", () -> change(() -> plans.startOver(actor))));
        }
        return section;
    }

    private Component accepting(Proposal proposal, Optional<Plan> plan) {
        boolean same = plan.filter(there -> there.state() == Plan.State.RUNNING)
                .filter(there ->
                        there.steps().stream().map(Step::course).toList().equals(proposal.courses()))
                .isPresent();
        Section section = section("plan.accept.title");
        if (same) {
            section.add(new Paragraph(Words.say("plan.accept.same")));
            return section;
        }
        Button accept = new Button(Words.say(plan.isPresent() ? "plan.renew" : "plan.accept"), tap -> accept(proposal));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        section.add(new Paragraph(Words.say("plan.accept.how")), accept);
        return section;
    }

    private void accept(Proposal proposal) {
        change(() -> {
            plans.accept(actor, proposal.courses());
            Notices.done(Words.say("plan.accepted"));
            return plans.propose(actor);
        });
    }

    private void decline() {
        change(() -> {
            plans.decline(actor);
            Notices.done(Words.say("plan.declined"));
            return plans.propose(actor);
        });
    }

    private void wish(WishForm.Asked asked) {
        change(() -> plans.wish(actor, asked.weeklyHours(), asked.until(), asked.whole()));
    }

    /** The address is told once; who loses it makes a new one, and the old one is dead. */
    private Component calendar() {
        Section section = section("plan.calendar");
        Div told = new Div();
        Div doors = new Div(new Anchor("api/v1/me/plan/calendar", Words.say("plan.calendar.download")));
        doors.addClassName("yy-chips");
        boolean open = plans.hasCalendar(actor);
        doors.add(quiet(open ? "plan.calendar.anew" : "plan.calendar.open", () -> {
            told.removeAll();
            told.add(new CalendarAddress(plans.openCalendar(actor)));
        }));
        if (open) {
            doors.add(quiet(
                    "plan.calendar.close",
                    () -> change(() -> {
                        plans.closeCalendar(actor);
                        Notices.done(Words.say("plan.calendar.closed"));
                        return plans.propose(actor);
                    })));
        }
        section.add(new Paragraph(Words.say(open ? "plan.calendar.isOpen" : "plan.calendar.how")), doors, told);
        return section;
    }

    private void change(Supplier<Proposal> change) {
        try {
            show(change.get());
        } catch (Refused no) {
            Notices.refused(no);
        }
    }

    private static Button quiet(String key, Runnable act) {
        Button button = new Button(Words.say(key), tap -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    static Section section(String titleKey) {
        Section section = new Section(new H2(Words.say(titleKey)));
        section.addClassName("yy-section");
        return section;
    }
}
