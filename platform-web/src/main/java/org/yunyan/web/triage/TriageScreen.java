package org.yunyan.web.triage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.function.Function;
import org.yunyan.identity.Actor;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.shared.Page;
import org.yunyan.triage.Flag;
import org.yunyan.triage.FlagKind;
import org.yunyan.triage.FlagState;
import org.yunyan.triage.Triage;
import org.yunyan.web.language.Words;
import org.yunyan.web.registry.RegistryNavigation;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Table;

/** What is asked at a unit, by kind and state, those who wait longest first. Nobody is ranked here. */
@Route(value = RegistryNavigation.REGISTRY + "/" + TriageCard.NAME, layout = MainLayout.class)
@RolesAllowed({"SCHOOL_ADMIN", "SUPERVISOR", "OFFICER"})
final class TriageScreen extends Screen implements BeforeEnterObserver {

    private static final int A_PAGE = 25;

    private final Actor actor;
    private final Triage triage;
    private final People people;
    private final Clock clock;
    private final Div content = new Div();
    private Looked looked;

    TriageScreen(CurrentActor currentActor, Triage triage, People people, Clock clock) {
        super("triage.title");
        this.actor = currentActor.get();
        this.triage = triage;
        this.people = people;
        this.clock = clock;
        head().back(RegistryNavigation.REGISTRY, Words.say("registry.place"))
                .lead(Words.say("triage.lead"))
                .actions(
                        new Anchor(TriageAddresses.SAMPLES, Words.say("triage.samples")),
                        new Anchor(TriageAddresses.THRESHOLDS, Words.say("triage.thresholds")));
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Organisation unit = RegistryNavigation.unit(entering.getLocation().getQueryParameters(), actor, people);
        looked = Looked.of(unit.id(), entering.getLocation().getQueryParameters());
        content.removeAll();
        content.add(RegistryNavigation.trail(
                unit, actor, people, other -> looked.at(other).address()));
        content.add(choices("triage.kinds", FlagKind.values(), looked.kind(), looked::with));
        content.add(choices("triage.states", FlagState.values(), looked.state(), looked::with));
        Page<Flag> page = triage.queue(actor, looked.wanted(), looked.page() * A_PAGE, A_PAGE);
        if (page.items().isEmpty()) {
            content.add(
                    new EmptyState(VaadinIcon.CHECK_CIRCLE_O, Words.say("triage.none"), Words.say("triage.none.why")));
            return;
        }
        content.add(table(page), pages(page));
    }

    private static <E extends Enum<E>> Component choices(String title, E[] all, E chosen, Function<E, Looked> address) {
        Nav choices = new Nav();
        choices.addClassNames("yy-chips", "yy-no-print");
        choices.getElement().setAttribute("aria-label", Words.say(title));
        String every = Words.say(title + ".all");
        choices.add(
                chosen == null
                        ? new Chip(every, Chip.Tone.ACCENT)
                        : new Anchor(address.apply(null).address(), every));
        for (E one : all) {
            choices.add(
                    one == chosen
                            ? new Chip(Words.of(one), Chip.Tone.ACCENT)
                            : new Anchor(address.apply(one).address(), Words.of(one)));
        }
        return choices;
    }

    private Component table(Page<Flag> page) {
        Table table = new Table(
                        Words.say("triage.title"),
                        Words.say("triage.column.matter"),
                        Words.say("triage.column.kind"),
                        Words.say("triage.column.persons"),
                        Words.say("triage.column.raised"),
                        "#" + Words.say("triage.column.age"),
                        Words.say("triage.column.state"))
                .compact();
        FlagWords words = new FlagWords(people, page.items());
        page.items()
                .forEach(flag -> table.row(
                        new Anchor(TriageAddresses.flag(flag.id()), words.matter(flag)),
                        Words.of(flag.kind()),
                        words.persons(flag),
                        Words.time(flag.raised()),
                        Words.number(FlagWords.days(flag.raised(), clock.instant())),
                        FlagWords.state(flag)));
        return table;
    }

    private Component pages(Page<Flag> page) {
        Nav pages = new Nav();
        pages.addClassName("yy-chips");
        pages.getElement().setAttribute("aria-label", Words.say("triage.pages"));
        int last = page.offset() + page.items().size();
        if (looked.page() > 0) {
            pages.add(new Anchor(looked.page(looked.page() - 1).address(), Words.say("triage.previous")));
        }
        pages.add(new Span(Words.say("triage.range", page.offset() + 1, last, page.total())));
        if (last < page.total()) {
            pages.add(new Anchor(looked.page(looked.page() + 1).address(), Words.say("triage.next")));
        }
        return pages;
    }
}
