package org.yunyan.web.exams;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.yunyan.assignments.Assignments;
import org.yunyan.assignments.WorkShown;
import org.yunyan.identity.Actor;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Notices;

/** Works that wait: each is read, and then marked, accepted or sent back. */
@StyleSheet("context://styles/exams.css")
final class WorkMarking extends Div {

    private final transient Assignments assignments;
    private final transient Actor actor;
    private final transient Runnable done;

    /** @param done told after each, to show what still waits */
    WorkMarking(Assignments assignments, Actor actor, List<WorkShown> works, Runnable done) {
        this.assignments = assignments;
        this.actor = actor;
        this.done = done;
        addClassName("yy-stack");
        works.forEach(work -> add(work(work)));
    }

    private Component work(WorkShown work) {
        Article card = new Article(
                new H2(Words.say("exams.marking.of", work.name(), Words.time(work.submitted()))),
                new Paragraph(
                        work.isInClass()
                                ? Words.say("exams.marking.inClass", Words.authored(work.title()))
                                : Words.say("exams.marking.peers", Words.authored(work.title()), work.received())),
                WorkReading.of(work));
        card.addClassName("yy-panel");
        MarkFields fields = new MarkFields(
                work.rubric(),
                Words.say("exams.marking.note"),
                Words.say(work.isInClass() ? "exams.marking.accept" : "exams.marking.give"),
                (points, note) -> {
                    assignments.mark(actor, work.id(), points, note);
                    Notices.done(Words.say("exams.marking.workDone", work.name()));
                    done.run();
                });
        Button back = new Button(Words.say("exams.marking.back"), tap -> {
            assignments.giveBack(actor, work.id(), fields.note());
            Notices.done(Words.say("exams.marking.returned", work.name()));
            done.run();
        });
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        card.add(fields, back);
        return card;
    }
}
