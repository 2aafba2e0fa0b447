package org.yunyan.web.demand;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.demand.Demand;
import org.yunyan.demand.GapRow;
import org.yunyan.demand.Narrowing;
import org.yunyan.demand.Wanted;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.skills.Skills;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;

/** What teachers need and nobody offers, most people first; from each row a trainer begins the course that is missing. */
@Route(value = DemandNavigation.DEMAND, layout = MainLayout.class)
@RolesAllowed({"TRAINER", "OFFICER", "ADMIN"})
@Menu(title = "demand.place", icon = "vaadin:megaphone", order = 6.5)
final class DemandScreen extends Screen implements BeforeEnterObserver {

    static final int A_PAGE = 25;

    private final Actor actor;
    private final Demand demand;
    private final Skills skills;
    private final Div content = new Div();
    private Looked looked;

    DemandScreen(CurrentActor currentActor, Demand demand, Skills skills) {
        super("demand.place");
        this.actor = currentActor.get();
        this.demand = demand;
        this.skills = skills;
        head().lead(Words.say("demand.lead", Demand.FEWEST));
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        looked = Looked.of(entering.getLocation().getQueryParameters());
        content.removeAll();
        content.add(parts(), filters());
        switch (looked.part()) {
            case GAPS -> gaps();
            case WANTED -> wanted();
        }
    }

    private Component parts() {
        Nav parts = new Nav();
        parts.addClassName("yy-chips");
        parts.getElement().setAttribute("aria-label", Words.say("demand.parts"));
        for (Looked.Part part : Looked.Part.values()) {
            String name = Words.say("demand.part." + part);
            parts.add(
                    part == looked.part()
                            ? new Chip(name, Chip.Tone.ACCENT)
                            : new Anchor(looked.part(part).address(), name));
        }
        return parts;
    }

    private Component filters() {
        Narrowing now = looked.narrowing();
        List<Organisation> zones = demand.zones(actor);
        Organisation zone = zones.stream()
                .filter(one -> one.id().equals(now.zone()))
                .findFirst()
                .orElse(null);
        Anchor sheet = new Anchor(looked.sheet(), Words.say("demand.csv"));
        sheet.setRouterIgnore(true);
        sheet.getElement().setAttribute("download", true);
        Div filters = new Div(
                filter(
                        "subject",
                        List.of(Subject.values()),
                        Words::of,
                        now.subject(),
                        chosen -> go(new Narrowing(chosen, now.stage(), now.zone()))),
                filter(
                        "stage",
                        List.of(Stage.values()),
                        Words::of,
                        now.stage(),
                        chosen -> go(new Narrowing(now.subject(), chosen, now.zone()))),
                filter(
                        "zone",
                        zones,
                        Organisation::name,
                        zone,
                        chosen -> go(new Narrowing(now.subject(), now.stage(), chosen == null ? null : chosen.id()))),
                sheet);
        filters.addClassName("yy-chips");
        filters.getStyle().setAlignItems(com.vaadin.flow.dom.Style.AlignItems.BASELINE);
        filters.getElement().setAttribute("role", "group").setAttribute("aria-label", Words.say("demand.narrow"));
        return filters;
    }

    private static <T> Select<T> filter(
            String name, List<T> all, Function<T, String> words, T now, Consumer<T> choose) {
        Select<T> select = new Select<>();
        select.setLabel(Words.say("demand.filter." + name));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Words.say("demand.filter.all"));
        select.setItems(all);
        select.setItemLabelGenerator(one -> one == null ? Words.say("demand.filter.all") : words.apply(one));
        select.setValue(now);
        select.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                choose.accept(chosen.getValue());
            }
        });
        return select;
    }

    private void go(Narrowing narrowing) {
        UI.getCurrent().navigate(looked.narrowed(narrowing).address());
    }

    private void gaps() {
        Page<GapRow> page = demand.gaps(actor, looked.narrowing(), looked.page() * A_PAGE, A_PAGE);
        if (page.items().isEmpty()) {
            content.add(empty(demand.counted().isEmpty() ? "demand.counting" : "demand.gaps.none"));
            return;
        }
        GapTable table = new GapTable(page.items(), skills.framework(), begin());
        content.add(table, pages(page));
    }

    private void wanted() {
        List<Wanted> rows = demand.wanted(actor, looked.narrowing());
        if (rows.isEmpty()) {
            content.add(empty("demand.wanted.none"));
            return;
        }
        content.add(new WantedCards(rows, demand.zones(actor), begin()));
    }

    /** Empty for officers, who read the board and do not write. */
    private Optional<Begin> begin() {
        return actor.has(Role.TRAINER) ? Optional.of(this::begin) : Optional.empty();
    }

    private void begin(String need, Content start) {
        try {
            Course course = demand.propose(actor, need, start);
            UI.getCurrent().navigate("studio/" + course.id());
        } catch (Refused no) {
            Notices.refused(no);
        }
    }

    private static Component empty(String key) {
        return new EmptyState(VaadinIcon.MEGAPHONE, Words.say(key), Words.say(key + ".why"));
    }

    private Component pages(Page<GapRow> page) {
        Nav pages = new Nav();
        pages.addClassName("yy-chips");
        pages.getElement().setAttribute("aria-label", Words.say("demand.pages"));
        int last = page.offset() + page.items().size();
        if (looked.page() > 0) {
            pages.add(new Anchor(looked.page(looked.page() - 1).address(), Words.say("demand.previous")));
        }
        pages.add(new Span(Words.say("demand.range", page.offset() + 1, last, page.total())));
        if (last < page.total()) {
            pages.add(new Anchor(looked.page(looked.page() + 1).address(), Words.say("demand.next")));
        }
        return pages;
    }

    /** Begins the course that a row asks for. */
    interface Begin {
        void with(String need, Content start);
    }
}
