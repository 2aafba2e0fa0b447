package org.yunyan.web.verdicts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Signature;
import org.yunyan.people.People;
import org.yunyan.rules.Target;
import org.yunyan.shared.Id;
import org.yunyan.verdicts.Verdict;
import org.yunyan.verdicts.Verdicts;
import org.yunyan.verdicts.Warning;
import org.yunyan.web.language.Words;
import org.yunyan.web.registry.RegistryNavigation;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Table;

/** What a teacher has to expect this year and what would still help, then the verdicts of the years before ({@code ?verdict=}). */
@Route(value = MyVerdictsScreen.ROUTE, layout = MainLayout.class)
@RolesAllowed("TEACHER")
final class MyVerdictsScreen extends Screen implements BeforeEnterObserver {

    static final String ROUTE = "credits/verdicts";

    private final Actor actor;
    private final Verdicts verdicts;
    private final People people;
    private final Div content = new Div();

    MyVerdictsScreen(CurrentActor currentActor, Verdicts verdicts, People people) {
        super("verdicts.mine.title");
        this.actor = currentActor.get();
        this.verdicts = verdicts;
        this.people = people;
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Optional<Id<Verdict>> asked = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("verdict")
                .map(Id::of);
        content.removeAll();
        if (asked.isPresent()) {
            one(asked.get());
        } else {
            all();
        }
    }

    private void all() {
        head().back("credits", Words.say("credits.place")).lead(Words.say("verdicts.mine.lead"));
        content.add(expected(verdicts.warning(actor, actor.person())));
        List<Verdict> mine = verdicts.mine(actor);
        if (mine.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.DIPLOMA_SCROLL, Words.say("verdicts.mine.none"), Words.say("verdicts.mine.none.why")));
            return;
        }
        Table table = new Table(
                Words.say("verdicts.mine.before"),
                Words.say("verdicts.period"),
                Words.say("verdicts.outcome"),
                "#" + Words.say("verdicts.required"),
                "#" + Words.say("verdicts.earned"),
                Words.say("verdicts.signedOn"));
        mine.forEach(verdict -> table.row(
                new Anchor(
                        RegistryNavigation.address(ROUTE, "verdict", verdict.id()),
                        VerdictParts.period(verdict.kind(), verdict.year())
                                + (verdict.edition() > 1 ? Words.say("verdicts.edition", verdict.edition()) : "")),
                VerdictParts.outcome(verdict.derived().outcome()),
                Words.number(verdict.derived().whole().required().value()),
                Words.number(verdict.derived().whole().earned().value()),
                Words.day(verdict.signatures().getLast().at())));
        content.add(VerdictParts.section(Words.say("verdicts.mine.before"), table));
    }

    /** Months ahead: what is missing, what would follow, and the least that would still meet it. */
    private static Component expected(Warning warning) {
        String title = Words.say("verdicts.mine.now", warning.outlook());
        Section section = VerdictParts.section(title, VerdictParts.targets(title, warning.targets()));
        boolean open = warning.targets().stream().anyMatch(target -> !target.met());
        if (open) {
            Target year = warning.targets().getFirst();
            section.add(
                    new Paragraph(Words.say(
                            "verdicts.mine.missing",
                            year.missing(),
                            warning.until().minusDays(1))),
                    new Paragraph(VerdictParts.fix(warning.fix())),
                    VerdictParts.plan());
        }
        if (!warning.consequences().isEmpty()) {
            Section consequences = VerdictParts.section(
                    Words.say("verdicts.mine.otherwise"), VerdictParts.consequences(warning.consequences()));
            consequences.addClassName("yy-note");
            section.add(consequences);
        }
        if (warning.probation() != null) {
            section.add(VerdictParts.probation(warning.probation()));
        }
        return section;
    }

    private void one(Id<Verdict> id) {
        Verdict verdict = verdicts.verdict(actor, id);
        head().title(Words.say("verdicts.of", VerdictParts.period(verdict.kind(), verdict.year())))
                .back(ROUTE, Words.say("verdicts.mine.title"));
        content.add(new VerdictView(
                verdicts.reproduce(actor, id),
                people.persons(verdict.signatures().stream().map(Signature::by).toList()),
                RegistryNavigation.address("credits", "year", verdict.year())));
    }
}
