package org.yunyan.web.credits;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.yunyan.anchors.Anchors;
import org.yunyan.corrections.Corrections;
import org.yunyan.credits.Ledger;
import org.yunyan.people.People;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;

/** The credits of somebody whom the reader oversees. */
@Route(value = "people/credits", layout = MainLayout.class)
@RolesAllowed({"SCHOOL_ADMIN", "SUPERVISOR", "OFFICER", "ADMIN"})
final class PersonCreditsScreen extends CreditsScreen {

    PersonCreditsScreen(
            CurrentActor currentActor,
            Ledger ledger,
            Anchors anchors,
            Corrections corrections,
            People people,
            Clock clock) {
        super(currentActor, ledger, anchors, corrections, people, clock);
    }
}
