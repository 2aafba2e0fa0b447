package org.yunyan.web.credits;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
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

    MyCreditsScreen(CurrentActor currentActor, Ledger ledger, People people) {
        super(currentActor, ledger, people);
        head().actions(new Anchor("credits/flags", Words.say("triage.mine")));
    }
}
