package org.yunyan.web.credits;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.yunyan.anchors.Anchors;
import org.yunyan.corrections.Corrections;
import org.yunyan.credits.Ledger;
import org.yunyan.people.People;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;

/** A teacher's own credits. */
@Route(value = "credits", layout = MainLayout.class)
@RolesAllowed("TEACHER")
@Menu(title = "credits.place", icon = "vaadin:diploma", order = 4)
final class MyCreditsScreen extends CreditsScreen {

    MyCreditsScreen(
            CurrentActor currentActor,
            Ledger ledger,
            Anchors anchors,
            Corrections corrections,
            People people,
            Clock clock) {
        super(currentActor, ledger, anchors, corrections, people, clock);
    }

    @Override
    Optional<Component> ways() {
        Nav ways = new Nav(
                new Anchor("credits/claims", Words.say("claims.link")),
                new Anchor("credits/notices", Words.say("notices.mine.title")),
                new Anchor("credits/verdicts", Words.say("verdicts.mine.title")),
                new Anchor("credits/certificates", Words.say("certificates.link")),
                new Anchor("credits/flags", Words.say("triage.mine")));
        ways.addClassNames("yy-chips", "yy-no-print");
        ways.getElement().setAttribute("aria-label", Words.say("credits.ways"));
        return Optional.of(ways);
    }
}
