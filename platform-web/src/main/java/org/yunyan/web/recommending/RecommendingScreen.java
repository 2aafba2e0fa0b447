package org.yunyan.web.recommending;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yunyan.fairness.Fairness;
import org.yunyan.fairness.HealthReport;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Waiting;

/** Whether the recommendations serve everybody: exposure, acceptance, coverage, cold resources. Each figure says what it means. */
@Route(value = "recommending", layout = MainLayout.class)
@RolesAllowed({"SUPERVISOR", "OFFICER", "ADMIN"})
@Menu(title = "recommending.place", icon = "vaadin:scale", order = 7.8)
final class RecommendingScreen extends Screen implements BeforeEnterObserver {

    private final Actor actor;
    private final Fairness fairness;
    private final People people;
    private final Recounting recounting;
    private final Div content = new Div();
    private final Waiting waiting = new Waiting(this, this::counting, this::show);
    private Organisation unit;
    private int days;

    RecommendingScreen(CurrentActor currentActor, Fairness fairness, People people, Recounting recounting) {
        super("recommending.title");
        this.actor = currentActor.get();
        this.fairness = fairness;
        this.people = people;
        this.recounting = recounting;
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        QueryParameters asked = entering.getLocation().getQueryParameters();
        unit = asked.getSingleParameter("unit")
                .filter(id -> !id.isBlank())
                .map(id -> people.organisation(Id.of(id)))
                .orElseGet(() -> fairness.home(actor));
        days = asked.getSingleParameter("days")
                .flatMap(text -> fairness.windows().stream()
                        .filter(window -> text.equals(window.toString()))
                        .findFirst())
                .orElse(fairness.windows().getFirst());
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        waiting.look();
    }

    private boolean counting() {
        return recounting.running();
    }

    private void show() {
        Optional<HealthReport> report = fairness.report(actor, unit.id(), days);
        head().title(Words.say("recommending.of", unit.name()));
        report.ifPresent(known -> head().lead(Words.say(
                "recommending.lead",
                Words.day(known.from()),
                Words.day(known.until().minusDays(1)),
                Words.time(known.at()))));
        content.removeAll();
        content.add(windows(), units(), doors());
        Optional<HealthReport> telling = report.filter(known -> known.lists() > 0);
        if (telling.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.SCALE, Words.say("recommending.empty"), Words.say("recommending.empty.why")));
        }
        telling.filter(known -> known.simulated() > 0)
                .ifPresent(known -> content.add(
                        new Paragraph(Words.say("recommending.simulated", known.simulated(), known.lists()))));
        telling.map(ReportParts::new)
                .ifPresent(parts -> content.add(parts.figures(), parts.spreads(), parts.groups(), parts.shelf()));
    }

    private Component windows() {
        Nav windows = nav("recommending.windows");
        fairness.windows().forEach(window -> {
            String name = Words.say("recommending.days", window);
            windows.add(
                    window == days
                            ? new Chip(name, Chip.Tone.ACCENT)
                            : new Anchor(address("recommending", unit, window), name));
        });
        return windows;
    }

    /** The county and its zones, as far as she may look. */
    private Component units() {
        Nav units = nav("recommending.units");
        List<Organisation> all = new ArrayList<>(List.of(people.county()));
        people.children(people.county().id()).stream()
                .filter(child -> child.kind() == OrganisationKind.ZONE)
                .forEach(all::add);
        all.stream()
                .filter(one -> actor.holds(one.path(), Role.OFFICER, Role.SUPERVISOR, Role.ADMIN))
                .forEach(one -> units.add(
                        one.id().equals(unit.id())
                                ? new Chip(Words.authored(one.name()), Chip.Tone.ACCENT)
                                : new Anchor(address("recommending", one, days), Words.authored(one.name()))));
        return units;
    }

    private Component doors() {
        Nav doors = nav("recommending.doors");
        boolean decides = actor.holds(people.county().path(), Role.OFFICER, Role.ADMIN);
        if (decides) {
            Button recount = new Button(Words.say("recommending.recount"), tap -> {
                recounting.start();
                waiting.look();
            });
            recount.setEnabled(!recounting.running());
            doors.add(
                    new Anchor("recommending/ranking", Words.say("recommending.toRanking")),
                    new Anchor("recommending/duplicates", Words.say("recommending.toDuplicates")),
                    recount);
        }
        Anchor csv =
                new Anchor(address("/api/v1/insight/recommending.csv", unit, days), Words.say("recommending.export"));
        csv.getElement().setAttribute("download", true);
        csv.setRouterIgnore(true);
        doors.add(csv);
        return doors;
    }

    private static Nav nav(String words) {
        Nav nav = new Nav();
        nav.addClassName("yy-chips");
        nav.getElement().setAttribute("aria-label", Words.say(words));
        return nav;
    }

    private static String address(String path, Organisation unit, int days) {
        return path + "?unit=" + URLEncoder.encode(unit.id().value(), StandardCharsets.UTF_8) + "&days=" + days;
    }
}
