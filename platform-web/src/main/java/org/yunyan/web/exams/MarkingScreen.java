package org.yunyan.web.exams;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.yunyan.assignments.Assignments;
import org.yunyan.assignments.WorkShown;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.exams.ExamResult;
import org.yunyan.exams.Exams;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.web.bank.AnswerWords;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;

/** What learners of a course handed in and what waits to be marked: essays of tests, assignments, evidence from the classroom. */
@Route(value = ExamsNavigation.MARKING + "/:course", layout = MainLayout.class)
@RolesAllowed({"TRAINER", "OFFICER", "ADMIN"})
final class MarkingScreen extends Screen implements BeforeEnterObserver {

    private static final int AT_ONCE = 20;

    private final Actor actor;
    private final Exams exams;
    private final Assignments assignments;
    private final Catalogue catalogue;
    private final Div content = new Div();
    private Id<Course> course;

    MarkingScreen(CurrentActor currentActor, Exams exams, Assignments assignments, Catalogue catalogue) {
        super("exams.marking");
        this.actor = currentActor.get();
        this.exams = exams;
        this.assignments = assignments;
        this.catalogue = catalogue;
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        course = Id.of(entering.getRouteParameters().get("course").orElseThrow());
        try {
            head().back(
                            "studio/" + course,
                            catalogue.course(actor, course).draft().title())
                    .lead(Words.say("exams.marking.lead"));
            show();
        } catch (Refused.Missing none) {
            entering.rerouteToError(NotFoundException.class);
        }
    }

    private void show() {
        content.removeAll();
        Page<ExamResult> waiting = exams.waiting(actor, course, 0, AT_ONCE);
        Page<WorkShown> works = assignments.waiting(actor, course, 0, AT_ONCE);
        if (waiting.items().isEmpty() && works.items().isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O, Words.say("exams.marking.none"), Words.say("exams.marking.none.why")));
            return;
        }
        waiting.items().forEach(attempt -> content.add(attempt(attempt)));
        content.add(new WorkMarking(assignments, actor, works.items(), this::show));
    }

    private Component attempt(ExamResult attempt) {
        Article card = new Article(new H2(Words.say("exams.marking.of", attempt.name(), Words.time(attempt.ended()))));
        card.addClassName("yy-panel");
        for (int i = 0; i < attempt.lines().size(); i++) {
            if (attempt.lines().get(i).waits()) {
                card.add(essay(attempt, i));
            }
        }
        return card;
    }

    private Component essay(ExamResult attempt, int index) {
        ExamResult.Line line = attempt.lines().get(index);
        Div essay = new Div(new H3(Words.authored(line.asked().prompt())));
        essay.addClassNames("yy-stack", "exam-essay");
        Paragraph written = new Paragraph(AnswerWords.of(line.asked(), line.given()));
        written.addClassName("exam-written");
        essay.add(written);
        essay.add(new MarkFields(
                line.asked().rubric(),
                Words.say("exams.marking.note"),
                Words.say("exams.marking.give"),
                (points, note) -> {
                    exams.mark(actor, attempt.attempt(), index, points, note);
                    Notices.done(Words.say("exams.marking.done", attempt.name()));
                    show();
                }));
        return essay;
    }
}
