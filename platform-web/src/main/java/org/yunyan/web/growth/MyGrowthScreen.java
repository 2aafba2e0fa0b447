package org.yunyan.web.growth;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.yunyan.people.People;
import org.yunyan.skills.Skills;
import org.yunyan.web.diagnostic.DiagnosticNavigation;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;

/** A teacher's own growth. */
@Route(value = "growth", layout = MainLayout.class)
@RolesAllowed("TEACHER")
@Menu(title = "growth.place", icon = "vaadin:line-chart", order = 5)
final class MyGrowthScreen extends GrowthScreen {

    MyGrowthScreen(CurrentActor currentActor, Skills skills, People people) {
        super(currentActor, skills, people);
        head().actions(new Anchor(DiagnosticNavigation.offers(), Words.say("diagnostic.door")));
    }
}
