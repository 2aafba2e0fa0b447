package org.yunyan.web.registry;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Map;
import org.yunyan.identity.AbsenceDesk;
import org.yunyan.identity.Actor;
import org.yunyan.people.Absence;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Table;

/** Leave, exemption, secondment and leaving: recorded by the school, confirmed by the county ({@code ?unit=&state=&page=&open=}). */
@Route(value = "registry/absences", layout = MainLayout.class)
@RolesAllowed({"SCHOOL_ADMIN", "SUPERVISOR", "OFFICER"})
final class AbsencesScreen extends Screen implements BeforeEnterObserver {

    private static final int A_PAGE = 25;

    private final Actor actor;
    private final AbsenceDesk desk;
    private final People people;
    private final Owing owing;
    private final Div content = new Div();
    private Organisation unit;
    private Absence.State state;
    private int page;

    AbsencesScreen(CurrentActor currentActor, AbsenceDesk desk, People people, Owing owing) {
        super("absence.title");
        this.actor = currentActor.get();
        this.desk = desk;
        this.people = people;
        this.owing = owing;
        head().back(RegistryNavigation.REGISTRY, Words.say("registry.place")).lead(Words.say("absence.lead"));
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        QueryParameters asked = entering.getLocation().getQueryParameters();
        unit = RegistryNavigation.unit(asked, actor, people);
        state = asked.getSingleParameter("state")
                .flatMap(text -> Arrays.stream(Absence.State.values())
                        .filter(one -> one.name().equals(text))
                        .findFirst())
                .orElse(Absence.State.RECORDED);
        page = asked.getSingleParameter("page")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .orElse(0);
        show(asked.getSingleParameter("open").orElse(""));
    }

    private void show(String open) {
        content.removeAll();
        content.add(RegistryNavigation.trail(unit, actor, people, id -> address(id, state, 0)), states());
        if (desk.mayRecord(actor, unit)) {
            content.add(new AbsenceForm(desk, actor, people, unit, owing, () -> go(Absence.State.RECORDED)));
        }
        Page<Absence> found = desk.under(actor, unit.id(), state, page * A_PAGE, A_PAGE);
        if (found.items().isEmpty()) {
            content.add(
                    new EmptyState(VaadinIcon.CALENDAR_USER, Words.say("absence.none"), Words.say("absence.none.why")));
            return;
        }
        Map<Id<Person>, Person> persons =
                people.persons(found.items().stream().map(Absence::person).toList());
        found.items().stream()
                .filter(absence -> absence.id().value().equals(open))
                .forEach(absence -> content.add(panel(absence, persons.get(absence.person()))));
        content.add(rows(found, persons));
    }

    private Component panel(Absence absence, Person person) {
        String effect = absence.state() == Absence.State.RECORDED
                ? owing.effect(person, absence.kind(), absence.from(), absence.until())
                : "";
        return new AbsencePanel(desk, actor, absence, person.name(), unit, effect, () -> show(""));
    }

    private Component states() {
        Nav states = new Nav();
        states.addClassNames("yy-chips", "yy-no-print");
        states.getElement().setAttribute("aria-label", Words.say("absence.states"));
        for (Absence.State one : Absence.State.values()) {
            states.add(
                    one == state
                            ? new Chip(Words.say("absence.state." + one), Chip.Tone.ACCENT)
                            : new Anchor(address(unit.id(), one, 0), Words.say("absence.state." + one)));
        }
        return states;
    }

    private Component rows(Page<Absence> found, Map<Id<Person>, Person> persons) {
        Table table = new Table(
                Words.say("absence.title"),
                Words.say("absence.person"),
                Words.say("absence.kind"),
                Words.say("absence.days"),
                Words.say("absence.reason"),
                Words.say("absence.evidence"),
                Words.say("absence.act"));
        found.items()
                .forEach(absence -> table.row(
                        persons.get(absence.person()).name(),
                        Words.of(absence.kind()),
                        absence.until() == null
                                ? Words.say("absence.since", absence.from())
                                : Words.say(
                                        "absence.fromTo",
                                        absence.from(),
                                        absence.until().minusDays(1)),
                        Words.authored(absence.reason()),
                        Words.authored(absence.evidence()),
                        new Anchor(address(unit.id(), state, page, absence.id()), Words.say("absence.open"))));
        Section section = new Section(table, pages(found));
        section.addClassName("yy-section");
        return section;
    }

    private Component pages(Page<Absence> found) {
        Nav pages = new Nav();
        pages.addClassNames("yy-chips", "yy-no-print");
        pages.getElement().setAttribute("aria-label", Words.say("registry.pages"));
        int last = found.offset() + found.items().size();
        if (page > 0) {
            pages.add(new Anchor(address(unit.id(), state, page - 1), Words.say("registry.previous")));
        }
        pages.add(new Span(Words.say("registry.range", found.offset() + 1, last, found.total())));
        if (last < found.total()) {
            pages.add(new Anchor(address(unit.id(), state, page + 1), Words.say("registry.next")));
        }
        return pages;
    }

    private void go(Absence.State next) {
        getUI().ifPresent(ui -> RegistryNavigation.go(ui, address(unit.id(), next, 0)));
    }

    private static String address(Id<Organisation> unit, Absence.State state, int page) {
        return address(unit, state, page, null);
    }

    private static String address(Id<Organisation> unit, Absence.State state, int page, Id<Absence> open) {
        return RegistryNavigation.address(
                "registry/absences", "unit", unit, "state", state, "page", page, "open", open);
    }
}
