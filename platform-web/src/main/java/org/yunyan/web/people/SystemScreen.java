package org.yunyan.web.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Audit;
import org.yunyan.shared.Page;
import org.yunyan.shelves.Shelves;
import org.yunyan.web.language.Languages;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Table;
import org.yunyan.web.wiring.Health;

/** Whether the parts serve and by which engines, the index that can be filled anew, and who did what ({@code ?page=}). */
@Route(value = "system", layout = MainLayout.class)
@RolesAllowed("ADMIN")
@Menu(title = "system.place", icon = "vaadin:cog-o", order = 9)
final class SystemScreen extends Screen implements BeforeEnterObserver {

    private static final int A_PAGE = 25;
    private static final String STANDBY = "standby";

    private final Actor actor;
    private final Accounts accounts;
    private final Health health;
    private final Shelves shelves;
    private final AuditObjects objects;
    private final Languages languages;
    private final Div content = new Div();
    private final IndexPanel index;

    SystemScreen(
            CurrentActor currentActor,
            Accounts accounts,
            Health health,
            Shelves shelves,
            Reindexing reindexing,
            AuditObjects objects,
            Languages languages) {
        super("system.title");
        this.actor = currentActor.get();
        this.accounts = accounts;
        this.health = health;
        this.shelves = shelves;
        this.objects = objects;
        this.languages = languages;
        this.index = new IndexPanel(actor, shelves, reindexing);
        head().actions(
                        new Anchor("deliveries", Words.say("system.deliveries")),
                        new Anchor("organisers", Words.say("system.organisers")));
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        int page = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .orElse(0);
        content.removeAll();
        content.add(
                parts(),
                section("system.index", index, new Paragraph(new Anchor("terms", Words.say("system.terms")))),
                section("system.costudy", new CoStudyPanel(actor, shelves, accounts)),
                audits(page));
    }

    private Component parts() {
        Health.Report report = health.report();
        boolean standby = report.parts().values().stream().anyMatch(state -> STANDBY.equals(state.status()));
        head().lead(Words.say(
                "system.status." + (report.ready() && standby ? STANDBY : report.status()), report.percent()));
        Table table = new Table(
                Words.say("system.parts"),
                Words.say("system.part"),
                Words.say("system.engine"),
                Words.say("system.state"));
        report.parts().forEach((name, state) -> table.row(part(name), engine(name, state), chip(state)));
        return section("system.parts", table);
    }

    private String part(String name) {
        String key = "system.part." + name;
        return languages.knows(key) ? Words.say(key) : name;
    }

    private String engine(String part, Health.State state) {
        if ("index".equals(part) && !"down".equals(state.status())) {
            return shelves.engine();
        }
        String key = "system.engine." + state.engine();
        return languages.knows(key) ? Words.say(key) : state.engine();
    }

    private static Chip chip(Health.State state) {
        return new Chip(
                Words.say("system.state." + state.status()),
                switch (state.status()) {
                    case "up" -> Chip.Tone.ACCENT;
                    case STANDBY -> Chip.Tone.AMBER;
                    default -> Chip.Tone.DANGER;
                });
    }

    private Component audits(int page) {
        Page<Audit> found = accounts.audits(actor, page * A_PAGE, A_PAGE);
        if (found.items().isEmpty()) {
            return section("system.audits", new Paragraph(Words.say("system.audits.none")));
        }
        Table table = new Table(
                        Words.say("system.audits"),
                        Words.say("system.audit.at"),
                        Words.say("system.audit.who"),
                        Words.say("system.audit.action"),
                        Words.say("system.audit.on"),
                        Words.say("system.audit.detail"))
                .compact();
        AuditWords words = objects.read(actor, found.items());
        found.items()
                .forEach(audit -> table.row(
                        Words.time(audit.at()),
                        audit.name(),
                        words.action(audit, languages),
                        words.object(audit),
                        words.detail(audit)));
        return section("system.audits", table, pages(page, found));
    }

    private static Component pages(int page, Page<Audit> found) {
        Nav pages = new Nav();
        pages.addClassName("yy-chips");
        pages.getElement().setAttribute("aria-label", Words.say("system.pages"));
        int last = found.offset() + found.items().size();
        if (page > 0) {
            pages.add(new Anchor("system?page=" + (page - 1), Words.say("system.newer")));
        }
        pages.add(new Span(Words.say("system.range", found.offset() + 1, last, found.total())));
        if (last < found.total()) {
            pages.add(new Anchor("system?page=" + (page + 1), Words.say("system.older")));
        }
        return pages;
    }

    private static Section section(String title, Component... parts) {
        Section section = new Section(new H2(Words.say(title)));
        section.addClassName("yy-section");
        section.add(parts);
        return section;
    }
}
