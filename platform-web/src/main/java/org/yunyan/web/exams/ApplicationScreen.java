package org.yunyan.web.exams;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.yunyan.assignments.Assignments;
import org.yunyan.assignments.WorkShown;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.web.catalogue.CatalogueNavigation;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;

/** How a completed course was applied in class: what she did, for the share of the hours that waits. */
@Route(value = ExamsNavigation.APPLY + "/:course", layout = MainLayout.class)
@PermitAll
final class ApplicationScreen extends Screen implements BeforeEnterObserver {

    private final Actor reader;
    private final Assignments assignments;
    private final Div content = new Div();

    ApplicationScreen(CurrentActor currentActor, Assignments assignments) {
        super("exams.apply");
        this.reader = currentActor.get();
        this.assignments = assignments;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Id<Course> course = Id.of(entering.getRouteParameters().get("course").orElseThrow());
        Optional<WorkShown> work = assignments.application(reader, course);
        if (work.isEmpty()) {
            entering.rerouteToError(NotFoundException.class);
            return;
        }
        head().back(
                        CatalogueNavigation.course(course),
                        Words.authored(work.get().title()))
                .lead(Words.say("exams.apply.lead"));
        content.removeAll();
        content.add(new WorkForm(assignments, reader, course, Assignments.IN_CLASS, () -> {}));
    }
}
