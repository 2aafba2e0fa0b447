package org.yunyan.web.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Page;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;

/** Finds somebody in the units one oversees, by name or number, and leads to her credits and growth. */
@Route(value = "people", layout = MainLayout.class)
@RolesAllowed({"SCHOOL_ADMIN", "SUPERVISOR", "OFFICER", "ADMIN"})
@Menu(title = "people.place", icon = "vaadin:users", order = 7.5)
final class PeopleScreen extends Screen implements BeforeEnterObserver {

    private static final Role[] OVERSEEING = {Role.ADMIN, Role.OFFICER, Role.SUPERVISOR, Role.SCHOOL_ADMIN};

    private final Actor actor;
    private final People people;
    private final Accounts accounts;
    private final TextField wanted = new TextField();
    private final Div content = new Div();
    private Looked looked;

    PeopleScreen(CurrentActor currentActor, People people, Accounts accounts) {
        super("people.title");
        this.actor = currentActor.get();
        this.people = people;
        this.accounts = accounts;
        content.addClassName("yy-stack");
        add(search(), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        List<Organisation> units = units();
        looked = Looked.in(
                entering.getLocation().getQueryParameters(), units.getFirst().id());
        Organisation unit = people.organisation(looked.unit());
        actor.requireOversight(unit.path());
        head().lead(Words.say("people.lead", unit.name()));
        wanted.setValue(looked.wanted());
        content.removeAll();
        if (units.size() > 1) {
            content.add(choices(units));
        }
        content.add(found(page()));
    }

    private Page<Person> page() {
        return looked.wanted().isEmpty()
                ? people.teachersUnder(looked.unit(), looked.offset(), Looked.A_PAGE)
                : people.search(looked.wanted(), looked.unit(), looked.offset(), Looked.A_PAGE);
    }

    /** The largest first. */
    private List<Organisation> units() {
        Collection<Organisation> hers =
                people.organisations(actor.units(OVERSEEING)).values();
        return hers.stream()
                .sorted(Comparator.comparingInt(
                                (Organisation unit) -> unit.path().size())
                        .thenComparing(Organisation::id))
                .toList();
    }

    private Component search() {
        wanted.setLabel(Words.say("people.wanted"));
        wanted.setHelperText(Words.say("people.wanted.hint"));
        wanted.setClearButtonVisible(true);
        wanted.setMaxLength(Looked.LONGEST);
        wanted.setWidth("min(100%, 24rem)");
        Button find = new Button(Words.say("people.find"), tap -> find());
        find.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        wanted.addKeyDownListener(Key.ENTER, enter -> find());
        Div search = new Div(wanted, find);
        search.addClassName("yy-chips");
        search.getStyle().setAlignItems(Style.AlignItems.BASELINE);
        search.getElement().setAttribute("role", "search").setAttribute("aria-label", Words.say("people.search"));
        return search;
    }

    private void find() {
        Looked next = looked.wanted(wanted.getValue().strip());
        getUI().ifPresent(ui -> ui.navigate(PeopleScreen.class, next.parameters()));
    }

    private Component choices(List<Organisation> units) {
        Nav choices = new Nav();
        choices.addClassName("yy-chips");
        choices.getElement().setAttribute("aria-label", Words.say("people.units"));
        units.forEach(unit -> choices.add(
                unit.id().equals(looked.unit())
                        ? new Chip(unit.name(), Chip.Tone.ACCENT)
                        : new Anchor(looked.unit(unit.id()).address(), unit.name())));
        return choices;
    }

    private Component found(Page<Person> page) {
        if (page.items().isEmpty()) {
            return new EmptyState(VaadinIcon.USERS, Words.say("people.nobody"), Words.say("people.nobody.why"));
        }
        Div found = new Div(new PersonRows(page.items(), actor, people, accounts), pages(page));
        found.addClassName("yy-stack");
        return found;
    }

    private Component pages(Page<Person> page) {
        Nav pages = new Nav();
        pages.addClassName("yy-chips");
        pages.getElement().setAttribute("aria-label", Words.say("people.pages"));
        int last = page.offset() + page.items().size();
        if (looked.page() > 0) {
            pages.add(new Anchor(looked.page(looked.page() - 1).address(), Words.say("people.previous")));
        }
        pages.add(new Span(Words.say("people.range", page.offset() + 1, last, page.total())));
        if (last < page.total()) {
            pages.add(new Anchor(looked.page(looked.page() + 1).address(), Words.say("people.next")));
        }
        return pages;
    }
}
