package org.yunyan.web.studio;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseState;
import org.yunyan.duplicates.Duplicated;
import org.yunyan.duplicates.Duplicates;
import org.yunyan.identity.Actor;
import org.yunyan.recommender.IndexUnavailable;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;

/** Reading a submitted course through, with the right answers, then publishing it or sending it back with a note. */
@Route(value = "review/:course", layout = MainLayout.class)
@RolesAllowed({"OFFICER", "ADMIN"})
final class ReadThroughScreen extends Screen implements BeforeEnterObserver {

    private static final int NOTE = 1000;

    private final Actor actor;
    private final Catalogue catalogue;
    private final Duplicates duplicates;

    ReadThroughScreen(CurrentActor currentActor, Catalogue catalogue, Duplicates duplicates) {
        super("studio.review.title");
        this.actor = currentActor.get();
        this.catalogue = catalogue;
        this.duplicates = duplicates;
        head().back("review", Words.say("studio.review.place"));
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
        Div reading = new Div(new Reading(course.draft(), course.id(), true));
        reading.addClassName("yy-panel");
        Div body = new Div(reading, verdict(course));
        body.addClassName("studio-review");
        add(head(), body);
    }

    private Section verdict(Course course) {
        Section verdict = new Section(new H2(Words.say("studio.review.verdict")));
        verdict.addClassNames("yy-panel", "studio-verdict");
        if (course.state() != CourseState.IN_REVIEW) {
            verdict.add(States.chip(course.state()), new Paragraph(Words.say("studio.review.notWaiting")));
            return verdict;
        }
        if (course.trainer().equals(actor.person())) {
            verdict.add(new Paragraph(Words.say("studio.review.own")));
            return verdict;
        }
        warn(course, verdict);
        Button publish = new Button(Words.say("studio.review.publish"), tap -> {
            catalogue.publish(actor, course.id());
            leave(Words.say(
                    "studio.review.published", Words.authored(course.draft().title())));
        });
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        TextArea note = new TextArea(Words.say("studio.review.note"));
        note.setHelperText(Words.say("studio.review.note.how"));
        note.setMaxLength(NOTE);
        Button back = new Button(Words.say("studio.review.sendBack"), tap -> sendBack(course, note));
        verdict.add(
                new Paragraph(Words.say("studio.review.publish.effect", course.published() + 1)), publish, note, back);
        return verdict;
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
            catalogue.sendBack(actor, course.id(), note.getValue().strip());
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
