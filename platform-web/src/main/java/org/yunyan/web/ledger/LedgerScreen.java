package org.yunyan.web.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.yunyan.anchors.Anchors;
import org.yunyan.corrections.Corrections;
import org.yunyan.identity.Actor;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.web.language.Words;
import org.yunyan.web.registry.RegistryNavigation;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Pager;
import org.yunyan.web.shell.Screen;

/** Whether the ledgers of a unit ({@code ?unit=}) are as they were written, the last anchors, and the desk of corrections. */
@Route(value = "registry/ledger", layout = MainLayout.class)
@RolesAllowed({"SCHOOL_ADMIN", "SUPERVISOR", "OFFICER"})
final class LedgerScreen extends Screen implements BeforeEnterObserver {

    private static final int A_WEEK = 7;

    private final Actor actor;
    private final Anchors anchors;
    private final Corrections corrections;
    private final People people;
    private final Clock clock;
    private final Div content = new Div();

    LedgerScreen(CurrentActor currentActor, Anchors anchors, Corrections corrections, People people, Clock clock) {
        super("ledger.title");
        this.actor = currentActor.get();
        this.anchors = anchors;
        this.corrections = corrections;
        this.people = people;
        this.clock = clock;
        head().back(RegistryNavigation.REGISTRY, Words.say("registry.title")).lead(Words.say("ledger.lead"));
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        QueryParameters asked = entering.getLocation().getQueryParameters();
        Organisation unit = RegistryNavigation.unit(asked, actor, people);
        int page = Pager.asked(asked);
        content.removeAll();
        content.add(
                RegistryNavigation.trail(unit, actor, people, LedgerNavigation::at),
                section(
                        "ledger.check",
                        new Paragraph(Words.say("ledger.check.why")),
                        new CheckPanel(actor, unit, anchors, people, clock)),
                new CorrectionsDesk(actor, unit, corrections, people, page),
                anchored());
    }

    private Component anchored() {
        List<org.yunyan.anchors.Anchor> last = anchors.newest(Long.MAX_VALUE, A_WEEK);
        Anchor all = new Anchor("anchors", Words.say("ledger.anchors.all"));
        return last.isEmpty()
                ? section("ledger.anchors", new Paragraph(Words.say("ledger.public.none.why")), new Div(all))
                : section("ledger.anchors", new AnchorTable(last), new Div(all));
    }

    private static Section section(String title, Component... parts) {
        Section section = new Section(new H2(Words.say(title)));
        section.addClassName("yy-section");
        section.add(parts);
        return section;
    }
}
