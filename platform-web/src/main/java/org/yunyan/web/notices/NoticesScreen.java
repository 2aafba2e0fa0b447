package org.yunyan.web.notices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.notices.Notices;
import org.yunyan.notices.PublicNotice;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.registry.JobPanel;
import org.yunyan.web.registry.RegistryNavigation;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Table;

/** Opens and watches the notices of the schools under a unit, and decides what is doubted ({@code ?unit=&year=}). */
@Route(value = NoticesScreen.ROUTE, layout = MainLayout.class)
@RolesAllowed({"SCHOOL_ADMIN", "SUPERVISOR", "OFFICER"})
final class NoticesScreen extends Screen implements BeforeEnterObserver {

    static final String ROUTE = "registry/notices";
    private static final int YEARS_BACK = 3;

    private final Actor actor;
    private final Notices notices;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;
    private final Div content = new Div();
    private Organisation unit;
    private int year;

    NoticesScreen(CurrentActor currentActor, Notices notices, People people, Ledger ledger, Clock clock) {
        super("notices.title");
        this.actor = currentActor.get();
        this.notices = notices;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
        head().back(RegistryNavigation.REGISTRY, Words.say("registry.place")).lead(Words.say("notices.lead"));
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        QueryParameters asked = entering.getLocation().getQueryParameters();
        unit = RegistryNavigation.unit(asked, actor, people);
        year = asked.getSingleParameter("year")
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::valueOf)
                .orElseGet(this::thisYear);
        show();
    }

    private void show() {
        content.removeAll();
        content.add(RegistryNavigation.trail(unit, actor, people, id -> address(id, year)), years());
        List<PublicNotice> undecided = notices.undecided(actor, unit.id());
        if (!undecided.isEmpty()) {
            content.add(doubts(undecided));
        }
        if (unit.kind() == OrganisationKind.SCHOOL || unit.kind() == OrganisationKind.GROUP) {
            school();
        } else {
            content.add(all(), schools());
        }
    }

    private void school() {
        List<PublicNotice> hers = notices.of(actor, unit.id()).stream()
                .filter(notice -> notice.year() == year)
                .toList();
        if (hers.stream().allMatch(PublicNotice::isFinal)) {
            Button open = new Button(Words.say("notices.do.open", String.valueOf(year)), tap -> open());
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Section section = new Section(new Paragraph(Words.say("notices.do.open.why", rule())), open);
            section.addClassNames("yy-section", "yy-no-print");
            content.add(section);
        }
        if (hers.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.CLIPBOARD_TEXT, Words.say("notices.none"), Words.say("notices.none.why")));
            return;
        }
        Table table = table();
        hers.forEach(notice -> row(table, notice.schoolName(), notice));
        content.add(table);
    }

    private String rule() {
        return Objects.toString(
                ledger.rulesOf(year).notice() == null
                        ? null
                        : ledger.rulesOf(year).notice().days(),
                "–");
    }

    private void open() {
        try {
            PublicNotice notice = notices.open(actor, unit.id(), year);
            getUI().ifPresent(ui -> RegistryNavigation.go(ui, NoticeScreen.address(notice.id(), null)));
        } catch (Refused no) {
            org.yunyan.web.shell.Notices.refused(no);
        }
    }

    /** One go for all schools of a zone or the county. */
    private Component all() {
        JobPanel job = new JobPanel(notices::job, "notices.job", this::show);
        if (actor.holds(unit.path(), Role.OFFICER, Role.SUPERVISOR)) {
            Button open = new Button(Words.say("notices.do.openAll", unit.name(), String.valueOf(year)));
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            job.action(open, () -> notices.openAll(actor, unit.id(), year));
        }
        return job;
    }

    private Component schools() {
        Map<Id<Organisation>, PublicNotice> latest = notices.latest(actor, unit.id(), year);
        Table table = table();
        people.schoolsUnder(unit.id()).forEach(school -> row(table, school.name(), latest.get(school.id()), school));
        return table;
    }

    private static Table table() {
        return new Table(
                Words.say("notices.title"),
                Words.say("notices.school"),
                Words.say("notices.state"),
                Words.say("notices.days"),
                "#" + Words.say("notices.people"),
                "#" + Words.say("notices.row.fresh"),
                "#" + Words.say("notices.objections"));
    }

    private void row(Table table, String name, PublicNotice notice, Organisation school) {
        if (notice == null) {
            table.row(
                    new Anchor(address(school.id(), year), name),
                    new Chip(Words.say("notices.notYet")),
                    "–",
                    "–",
                    "–",
                    "–");
        } else {
            row(table, name, notice);
        }
    }

    private static void row(Table table, String name, PublicNotice notice) {
        table.row(
                new Anchor(
                        NoticeScreen.address(notice.id(), null),
                        Words.say("notices.school.round", name, notice.round())),
                NoticeFacts.state(notice),
                Words.say("notices.fromTo", notice.from(), notice.closing()),
                Words.number(notice.people()),
                Words.number(notice.fresh().value()),
                Words.number(notice.objections().size()));
    }

    private Component doubts(List<PublicNotice> undecided) {
        Section section = new Section(new H2(Words.say("notices.doubts")));
        section.addClassName("yy-section");
        undecided.forEach(notice -> notice.objections().stream()
                .filter(doubt -> doubt.open())
                .forEach(doubt -> section.add(new ObjectionPanel(
                        notices,
                        actor,
                        notice,
                        doubt,
                        NoticeScreen.address(notice.id(), doubt.person()),
                        this::show))));
        return section;
    }

    private Component years() {
        Nav years = new Nav();
        years.addClassNames("yy-chips", "yy-no-print");
        years.getElement().setAttribute("aria-label", Words.say("notices.years"));
        int now = thisYear();
        for (int one = now; one > now - YEARS_BACK; one--) {
            String name = Words.say("credits.year", String.valueOf(one));
            years.add(one == year ? new Chip(name, Chip.Tone.ACCENT) : new Anchor(address(unit.id(), one), name));
        }
        return years;
    }

    private int thisYear() {
        return ledger.academicYearOf(CountyTime.today(clock)).orElseThrow().year();
    }

    private static String address(Id<Organisation> unit, int year) {
        return RegistryNavigation.address(ROUTE, "unit", unit, "year", year);
    }
}
