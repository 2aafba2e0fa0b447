package org.yunyan.web.exams;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.yunyan.assignments.Assignments;
import org.yunyan.assignments.WorkShown;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Page;
import org.yunyan.web.language.Words;
import org.yunyan.web.registry.RegistryNavigation;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;

/** What teachers of a school did in class with a course, for the school to accept or to send back; longest waiting first. */
@Route(value = RegistryNavigation.REGISTRY + "/" + ApplicationsScreen.NAME, layout = MainLayout.class)
@RolesAllowed("SCHOOL_ADMIN")
final class ApplicationsScreen extends Screen {

    static final String NAME = "applications";

    private static final int AT_ONCE = 20;

    private final transient Actor actor;
    private final transient Assignments assignments;
    private final Div content = new Div();

    ApplicationsScreen(CurrentActor currentActor, Assignments assignments) {
        super("registry.applications");
        this.actor = currentActor.get();
        this.assignments = assignments;
        head().back(RegistryNavigation.REGISTRY, Words.say("registry.title"))
                .lead(Words.say("registry.applications.lead"));
        content.addClassName("yy-stack");
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        Page<WorkShown> waiting = assignments.waitingAtSchool(actor, 0, AT_ONCE);
        if (waiting.items().isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    Words.say("registry.applications.none"),
                    Words.say("registry.applications.none.why")));
            return;
        }
        Paragraph count = new Paragraph(Words.say("registry.applications.waiting", waiting.total()));
        count.getElement().setAttribute("role", "status");
        content.add(count, new WorkMarking(assignments, actor, waiting.items(), this::show));
    }
}
