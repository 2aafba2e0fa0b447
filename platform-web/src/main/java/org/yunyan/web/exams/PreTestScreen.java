package org.yunyan.web.exams;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.exams.Exams;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.skills.Skills;
import org.yunyan.web.catalogue.CatalogueNavigation;
import org.yunyan.web.catalogue.CourseWords;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;

/** The pre-test of a course: who passes it need not watch it (测过免看). */
@Route(value = ExamsNavigation.PRE_TEST + "/:course", layout = MainLayout.class)
@PermitAll
final class PreTestScreen extends Screen implements BeforeEnterObserver {

    private final Actor reader;
    private final Exams exams;
    private final Skills skills;
    private final Catalogue catalogue;
    private final Div content = new Div();

    PreTestScreen(CurrentActor currentActor, Exams exams, Skills skills, Catalogue catalogue) {
        super("exams.preTest");
        this.reader = currentActor.get();
        this.exams = exams;
        this.skills = skills;
        this.catalogue = catalogue;
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Id<Course> course = Id.of(entering.getRouteParameters().get("course").orElseThrow());
        try {
            Content offered = catalogue.current(course).content();
            head().back(CatalogueNavigation.course(course), CourseWords.title(offered))
                    .lead(Words.say("exams.preTest.lead"));
            content.removeAll();
            content.add(new ExamForm(exams, skills, reader, course, Exams.PRE_TEST, () -> told(course)));
        } catch (Refused.Missing none) {
            entering.rerouteToError(NotFoundException.class);
        }
    }

    private void told(Id<Course> course) {
        if (exams.preTest(reader, course).done()) {
            Paragraph done = new Paragraph(Words.say("exams.preTest.done"));
            done.getElement().setAttribute("role", "status");
            content.add(done);
        }
    }
}
