package org.yunyan.web.verdicts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.verdicts.Period;
import org.yunyan.verdicts.SchoolVerdicts;
import org.yunyan.verdicts.Verdict;
import org.yunyan.verdicts.Verdicts;
import org.yunyan.web.language.Words;
import org.yunyan.web.registry.JobPanel;
import org.yunyan.web.registry.RegistryNavigation;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;

/** Verdicts of a unit and period by outcome, prepared and signed here; for the running year, whom to warn ({@link Asked}). */
@Route(value = VerdictsScreen.ROUTE, layout = MainLayout.class)
@RolesAllowed({"SCHOOL_ADMIN", "SUPERVISOR", "OFFICER"})
final class VerdictsScreen extends Screen implements BeforeEnterObserver {

    static final String ROUTE = "registry/verdicts";

    private final Actor actor;
    private final Verdicts verdicts;
    private final People people;
    private final Div content = new Div();
    private Organisation unit;
    private Asked asked;

    VerdictsScreen(CurrentActor currentActor, Verdicts verdicts, People people) {
        super("verdicts.title");
        this.actor = currentActor.get();
        this.verdicts = verdicts;
        this.people = people;
        head().back(RegistryNavigation.REGISTRY, Words.say("registry.place")).lead(Words.say("verdicts.lead"));
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        QueryParameters query = entering.getLocation().getQueryParameters();
        unit = RegistryNavigation.unit(query, actor, people);
        asked = Asked.of(query, unit.id(), verdicts.periods());
        show();
    }

    private void show() {
        content.removeAll();
        content.add(
                RegistryNavigation.trail(
                        unit, actor, people, id -> asked.unit(id).address()),
                periods());
        if (asked.now()) {
            content.add(warnings());
        } else {
            verdicts();
        }
    }

    private Component periods() {
        Nav periods = new Nav();
        periods.addClassNames("yy-chips", "yy-no-print");
        periods.getElement().setAttribute("aria-label", Words.say("verdicts.periods"));
        periods.add(choice(Asked.NOW, Words.say("verdicts.now")));
        verdicts.periods()
                .forEach(
                        period -> periods.add(choice(period.key(), VerdictParts.period(period.kind(), period.year()))));
        return periods;
    }

    private Component choice(String key, String words) {
        return key.equals(asked.period())
                ? new Chip(words, Chip.Tone.ACCENT)
                : new Anchor(asked.period(key).address(), words);
    }

    /** A school at a time: whoever looks at more goes by the cockpit. */
    private Component warnings() {
        if (unit.kind() == OrganisationKind.COUNTY || unit.kind() == OrganisationKind.ZONE) {
            return new EmptyState(
                    VaadinIcon.SEARCH,
                    Words.say("verdicts.warn.choose"),
                    Words.say("verdicts.warn.choose.why"),
                    new Anchor(
                            RegistryNavigation.address("cockpit", "unit", unit.id(), "who", "BEHIND"),
                            Words.say("verdicts.warn.cockpit")));
        }
        return new WarningRows(verdicts.warnings(actor, unit.id()));
    }

    private void verdicts() {
        Period period = verdicts.period(asked.period());
        List<SchoolVerdicts> schools = verdicts.schools(actor, unit.id(), period.key());
        content.add(job(period));
        if (schools.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.DIPLOMA_SCROLL, Words.say("verdicts.none"), Words.say("verdicts.none.why")));
            return;
        }
        SchoolVerdicts sum = SchoolVerdicts.sum(unit.name(), schools);
        content.add(new VerdictFigures(sum, asked));
        if (schools.size() > 1) {
            content.add(new SchoolRows(schools, asked));
        } else if (schools.getFirst().obstacle() != null) {
            content.add(new Paragraph(Words.say(schools.getFirst().obstacle())));
        }
        List<Verdict> found = verdicts.list(
                actor,
                unit.id(),
                period.key(),
                asked.outcome(),
                asked.page() * VerdictRows.A_PAGE,
                VerdictRows.A_PAGE + 1);
        content.add(new VerdictRows(found, asked, schools.size() > 1));
    }

    private Component job(Period period) {
        JobPanel job = new JobPanel(verdicts::job, "verdicts.job", this::show);
        if (actor.holds(unit.path(), Role.OFFICER, Role.SUPERVISOR)) {
            job.action(
                    new Button(Words.say("verdicts.do.signAll", unit.name())),
                    () -> verdicts.sign(actor, unit.id(), period.key()));
        }
        if (actor.holds(unit.path(), Role.OFFICER)) {
            Button prepare = new Button(Words.say("verdicts.do.prepare", unit.name()));
            prepare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            job.action(prepare, () -> verdicts.prepare(actor, unit.id(), period.key()));
        }
        job.add(new Paragraph(Words.say("verdicts.signable", verdicts.signableFrom(period))));
        return job;
    }
}
