package org.yunyan.web.studio;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.yunyan.bank.Bank;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseState;
import org.yunyan.catalogue.Gate;
import org.yunyan.catalogue.Gates;
import org.yunyan.duplicates.Duplicated;
import org.yunyan.duplicates.Duplicates;
import org.yunyan.identity.Actor;
import org.yunyan.recommender.IndexUnavailable;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.skills.Skills;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;

/**
 * Reading a submitted course through, with the right answers and with remarks beside its blocks, then letting it pass a gate
 * or sending it back.
 */
@Route(value = "review/:course", layout = MainLayout.class)
@RolesAllowed({"OFFICER", "ADMIN"})
final class ReadThroughScreen extends Screen implements BeforeEnterObserver {

    private static final int NOTE = 1000;

    private final Actor actor;
    private final Catalogue catalogue;
    private final Gates gates;
    private final Duplicates duplicates;
    private final Particulars particulars;
    private final Section verdict = new Section();

    ReadThroughScreen(
            CurrentActor currentActor,
            Catalogue catalogue,
            Gates gates,
            Duplicates duplicates,
            Bank bank,
            Skills skills) {
        super("studio.review.title");
        this.actor = currentActor.get();
        this.catalogue = catalogue;
        this.gates = gates;
        this.duplicates = duplicates;
        this.particulars = new Particulars(new Questions(bank, actor, skills.framework(), true));
        head().back("review", Words.say("studio.review.place"));
        verdict.addClassNames("yy-panel", "studio-verdict");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        try {
            show(catalogue.course(
                    actor, Id.of(entering.getRouteParameters().get("course").orElseThrow())));
        } catch (Refused.Missing missing) {
            entering.rerouteToError(NotFoundException.class);
        }
    }

    private void show(Course course) {
        removeAll();
        head().title(Words.say("studio.review.of", Words.authored(course.draft().title())));
        head().lead(Words.say("studio.review.by", course.trainerName(), course.changed()));
        Beside[] beside = new Beside[1];
        beside[0] = new Beside(gates, actor, course, () -> verdict(course, beside[0]));
        Div reading = new Div(new Reading(course.draft(), course.id(), particulars, beside[0]::of));
        reading.addClassName("yy-panel");
        verdict(course, beside[0]);
        Div body = new Div(reading, verdict);
        body.addClassName("studio-review");
        add(head(), body);
    }

    private void verdict(Course course, Beside beside) {
        verdict.removeAll();
        verdict.add(new H2(Words.say("studio.review.verdict")));
        if (course.state() != CourseState.IN_REVIEW) {
            verdict.add(States.chip(course.state()), new Paragraph(Words.say("studio.review.notWaiting")));
            return;
        }
        if (course.isWrittenBy(actor.person())) {
            verdict.add(new Paragraph(Words.say("studio.review.own")));
            return;
        }
        warn(course, verdict);
        for (Gate gate : Gate.values()) {
            int open = beside.remarks().open(gate).size();
            verdict.add(new GatePanel(gates, actor, course, gate, open, passed -> pass(course, passed)));
        }
        TextArea note = new TextArea(Words.say("studio.review.note"));
        note.setHelperText(
                Words.say(beside.remarks().open().isEmpty() ? "studio.review.note.how" : "studio.review.note.remarks"));
        note.setMaxLength(NOTE);
        verdict.add(note, new Button(Words.say("studio.review.sendBack"), tap -> sendBack(course, note)));
    }

    private void pass(Course course, Gate gate) {
        Course passed = gates.pass(actor, course.id(), gate);
        String title = Words.authored(course.draft().title());
        leave(
                switch (passed.state()) {
                    case PUBLISHED -> Words.say("studio.review.published", title);
                    case SCHEDULED -> Words.say("studio.review.scheduled", title, passed.due());
                    case DRAFT, IN_REVIEW, RETURNED, ARCHIVED ->
                        Words.say("studio.review.passed", title, Words.of(gate));
                });
    }

    /** Reviewing goes on also when the index that finds doubles is away. */
    private void warn(Course course, Section verdict) {
        try {
            Duplicated near = duplicates.near(actor, course);
            if (near.members().size() > 1) {
                verdict.add(new DuplicateWarning(near));
            }
        } catch (IndexUnavailable away) {
            verdict.add(new Paragraph(Words.say("duplicates.unknown")));
        }
    }

    private void sendBack(Course course, TextArea note) {
        try {
            gates.sendBack(actor, course.id(), note.getValue().strip());
            leave(Words.say(
                    "studio.review.sentBack", Words.authored(course.draft().title())));
        } catch (Refused.Invalid no) {
            note.setErrorMessage(Words.say(no.key(), no.arguments().toArray()));
            note.setInvalid(true);
            note.focus();
        }
    }

    private static void leave(String sentence) {
        Notices.done(sentence);
        UI.getCurrent().navigate("review");
    }
}
