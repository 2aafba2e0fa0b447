package org.yunyan.web.growth;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.yunyan.people.People;
import org.yunyan.skills.Skills;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;

/** The growth of somebody whom the reader oversees; her own school's office can appraise her here. */
@Route(value = "people/growth", layout = MainLayout.class)
@RolesAllowed({"SCHOOL_ADMIN", "SUPERVISOR", "OFFICER", "ADMIN"})
final class PersonGrowthScreen extends GrowthScreen {

    PersonGrowthScreen(CurrentActor currentActor, Skills skills, People people) {
        super(currentActor, skills, people);
    }
}
