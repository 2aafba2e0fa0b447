package org.yunyan.web.cockpit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.insight.Insight;
import org.yunyan.insight.MonthFigures;
import org.yunyan.insight.Overview;
import org.yunyan.insight.UnitFigures;
import org.yunyan.insight.Who;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Figure;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.PlatformChart;
import org.yunyan.web.shell.Screen;

/** Four figures with their target, the trend, the units below, and who is behind and why. Every number is a door. */
@Route(value = "cockpit", layout = MainLayout.class)
@RolesAllowed({"SCHOOL_ADMIN", "SUPERVISOR", "OFFICER", "ADMIN"})
@Menu(title = "cockpit.place", icon = "vaadin:dashboard", order = 2)
final class CockpitScreen extends Screen implements BeforeEnterObserver {

    private static final int MONTHS = 12;
    private static final int YEARS_BACK = 3;

    private final Actor actor;
    private final Insight insight;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;
    private final Div content = new Div();

    CockpitScreen(CurrentActor currentActor, Insight insight, People people, Ledger ledger, Clock clock) {
        super("cockpit.title");
        this.actor = currentActor.get();
        this.insight = insight;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        int thisYear = ledger.academicYearOf(today()).orElseThrow().year();
        Asked asked = Asked.of(entering.getLocation().getQueryParameters(), home(), thisYear);
        Overview overview = insight.overview(actor, asked.unit(), asked.year());
        Organisation place = people.organisation(asked.unit());
        head().title(Words.say("cockpit.of", place.name()));
        head().lead(lead(overview));
        content.removeAll();
        content.add(
                trail(place, asked),
                years(asked, thisYear),
                figures(overview, asked),
                trend(asked),
                new UnitsBelow(overview.children(), asked));
        content.add(new PeopleRows(
                insight.persons(
                        actor,
                        asked.unit(),
                        asked.year(),
                        asked.who(),
                        asked.page() * PeopleRows.A_PAGE,
                        PeopleRows.A_PAGE),
                asked));
    }

    /** The largest unit that she oversees. */
    private Id<Organisation> home() {
        return people
                .organisations(actor.units(Role.ADMIN, Role.OFFICER, Role.SUPERVISOR, Role.SCHOOL_ADMIN))
                .values()
                .stream()
                .min(Comparator.comparingInt((Organisation unit) -> unit.path().size())
                        .thenComparing(Organisation::id))
                .map(Organisation::id)
                .orElseThrow();
    }

    private static String lead(Overview overview) {
        String minimum = Words.say(
                overview.minimumIsDefault() ? "cockpit.lead.default" : "cockpit.lead",
                overview.minimum(),
                overview.due());
        return Words.say("cockpit.teachers", overview.total().teachers()) + minimum;
    }

    /** County › zone › school, as far up as she may look. */
    private Component trail(Organisation place, Asked asked) {
        Nav trail = new Nav();
        trail.addClassName("yy-chips");
        trail.getElement().setAttribute("aria-label", Words.say("cockpit.trail"));
        Map<Id<Organisation>, Organisation> units = people.organisations(place.path());
        place.path().stream()
                .map(units::get)
                .filter(unit -> unit != null && actor.oversees(unit.path()))
                .forEach(unit -> trail.add(
                        unit.id().equals(place.id())
                                ? new Chip(unit.name(), Chip.Tone.ACCENT)
                                : new Anchor(asked.unit(unit.id()).address(), unit.name())));
        return trail;
    }

    private static Component years(Asked asked, int thisYear) {
        Nav years = new Nav();
        years.addClassName("yy-chips");
        years.getElement().setAttribute("aria-label", Words.say("cockpit.years"));
        for (int year = thisYear; year > thisYear - YEARS_BACK; year--) {
            String name = Words.say("cockpit.year", String.valueOf(year));
            years.add(
                    year == asked.year()
                            ? new Chip(name, Chip.Tone.ACCENT)
                            : new Anchor(asked.year(year).address(), name));
        }
        return years;
    }

    private static Component figures(Overview overview, Asked asked) {
        UnitFigures total = overview.total();
        Div figures = new Div(
                new Figure(Words.say("cockpit.active"), Words.number(total.activePercent()), "%")
                        .note(Words.say("cockpit.active.note", total.active(), total.teachers()))
                        .to(asked.who(Who.ACTIVE).address() + "#people"),
                new Figure(
                                Words.say("cockpit.average"),
                                Words.number(total.average().value()),
                                Words.say("credits.unit"))
                        .note(Words.say("cockpit.average.note", overview.due(), total.hours(), total.completions()))
                        .to(asked.who(Who.ALL).address() + "#people"),
                new Figure(Words.say("cockpit.met"), Words.number(total.metPercent()), "%")
                        .note(Words.say("cockpit.met.note", total.met(), overview.minimum()))
                        .to(asked.who(Who.ALL).address() + "#people"),
                new Figure(Words.say("cockpit.behind"), Words.number(total.behind()), Words.say("cockpit.persons"))
                        .note(
                                Words.say("cockpit.behind.note", total.atRisk()),
                                total.atRisk() > 0 ? Chip.Tone.AMBER : Chip.Tone.PLAIN)
                        .to(asked.who(Who.BEHIND).address() + "#people"));
        figures.addClassName("yy-figures");
        return figures;
    }

    private Component trend(Asked asked) {
        List<MonthFigures> months = insight.trend(actor, asked.unit(), MONTHS);
        List<String> labels = months.stream()
                .map(month -> Words.month(month.month().atDay(1)))
                .toList();
        Section section = new Section(new H2(Words.say("cockpit.trend")));
        section.addClassName("yy-section");
        Div charts = new Div(
                titled(
                        new PlatformChart(PlatformChart.Kind.LINE, Words.say("cockpit.trend.credits"), labels)
                                .series(
                                        Words.say("cockpit.trend.credits"),
                                        months.stream()
                                                .map(month -> month.credits().value())
                                                .toList())
                                .target(
                                        Words.say("cockpit.trend.target"),
                                        months.stream()
                                                .map(month -> month.target().value())
                                                .toList()),
                        "cockpit.trend.credits"),
                titled(
                        new PlatformChart(PlatformChart.Kind.BAR, Words.say("cockpit.trend.active"), labels)
                                .series(
                                        Words.say("cockpit.trend.active"),
                                        months.stream()
                                                .map(MonthFigures::activePercent)
                                                .toList())
                                .upTo(100),
                        "cockpit.trend.active"));
        charts.addClassName("yy-pair");
        section.add(charts);
        return section;
    }

    private static Component titled(PlatformChart chart, String titleKey) {
        return new Div(new H3(Words.say(titleKey)), chart);
    }

    private LocalDate today() {
        return CountyTime.today(clock);
    }
}
