package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseState;
import org.yunyan.demand.Demand;
import org.yunyan.identity.Actor;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.skills.Skills;
import org.yunyan.web.audience.AudienceNavigation;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;

/** Writing a course: outline left, blocks right, and always in sight whether everything is saved. */
@Route(value = "studio/:course", layout = MainLayout.class)
@RolesAllowed("TRAINER")
@JavaScript("context://js/studio.js")
final class EditorScreen extends Screen implements BeforeEnterObserver {

    private final Actor actor;
    private final Catalogue catalogue;
    private final People people;
    private final Skills skills;
    private final Clock clock;
    private final Demand demand;
    private final Parts parts;
    private final Div actions = new Div();
    private final Div standing = new Div();
    private Desk desk;
    private SavedLine saved;
    private Outline outline;
    private Pane pane;
    private Place here;
    private Stand stand;

    EditorScreen(
            CurrentActor currentActor,
            Catalogue catalogue,
            People people,
            Skills skills,
            Clock clock,
            Demand demand,
            Parts parts) {
        super("studio.place");
        this.actor = currentActor.get();
        this.catalogue = catalogue;
        this.people = people;
        this.skills = skills;
        this.clock = clock;
        this.demand = demand;
        this.parts = parts;
        addClassName("studio-editor");
        actions.addClassName("studio-actions");
        standing.addClassName("studio-standing");
        head().back("studio", Words.say("studio.place"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        try {
            Course course = catalogue.course(
                    actor, Id.of(entering.getRouteParameters().get("course").orElseThrow()));
            if (course.trainer().equals(actor.person())) {
                open(course);
            } else {
                entering.forwardTo("review/" + course.id());
            }
        } catch (Refused.Missing missing) {
            entering.rerouteToError(NotFoundException.class);
        }
    }

    private void open(Course course) {
        stand = null;
        desk = new Desk(actor, catalogue, course);
        saved = new SavedLine(desk, clock, this::redraw);
        outline = new Outline(desk, catalogue, this::go);
        pane = new Pane(desk, actor, catalogue, people, skills.framework(), outline, parts, this::lead);
        desk.onChange(this::changed);
        Div bar = new Div(saved, actions);
        bar.addClassName("studio-bar");
        Div body = new Div(outline, pane);
        body.addClassName("studio-body");
        removeAll();
        add(head(), bar, standing, body);
        redraw();
    }

    /** Everything anew, after the course moved on or other text came on the desk. */
    private void redraw() {
        here = desk.isEditable() ? new Place.About() : new Place.Preview();
        changed();
        pane.show(here);
    }

    private void changed() {
        Course course = desk.stored();
        head().title(desk.draft().title.isBlank() ? Words.say("studio.untitled") : desk.draft().title);
        saved.show();
        outline.show(here);
        Stand now = new Stand(course.state(), course.published());
        if (!now.equals(stand)) {
            stand = now;
            stands(course);
        }
    }

    /** Where the course stands and what can be done; left alone while she writes, so that a button stays under her finger. */
    private void stands(Course course) {
        standing.removeAll();
        standing.add(States.chip(course.state()), new Paragraph(States.explained(course)));
        demand.proposal(course.id())
                .ifPresent(need -> standing.add(new Paragraph(Words.say(
                        need.about() == null ? "demand.origin.gap" : "demand.origin.topic",
                        need.people(),
                        need.at(),
                        need.about() == null ? "" : Words.authored(need.about())))));
        if (course.state() != CourseState.ARCHIVED) {
            standing.add(archiving(course));
        }
        actions.removeAll();
        actions(course).forEach(actions::add);
    }

    private void go(Place place) {
        here = place;
        outline.show(here);
        pane.show(here);
        pane.getElement()
                .executeJs("this.focus({preventScroll: true});"
                        + "if (matchMedia('(max-width: 60rem)').matches) this.scrollIntoView();");
    }

    private void lead(Checklist.Missing missing) {
        go(missing.place());
        if (missing.field() != null) {
            getElement().executeJs("window.yunyanStudio.lead($0)", missing.field());
        }
    }

    private List<Component> actions(Course course) {
        List<Component> buttons = new ArrayList<>();
        if (course.state() == CourseState.DRAFT || course.state() == CourseState.RETURNED) {
            Button submit = new Button(Words.say("studio.submit"), tap -> submit());
            submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(submit);
        }
        if (course.state() == CourseState.IN_REVIEW) {
            buttons.add(new Button(Words.say("studio.withdraw"), tap -> {
                desk.withdraw();
                redraw();
            }));
        }
        if (course.published() > 0) {
            buttons.add(new Anchor(AudienceNavigation.of(course.id()), Words.say("studio.figures")));
        }
        return buttons;
    }

    private Component archiving(Course course) {
        String name = course.published() > 0 ? "studio.archive" : "studio.putAway";
        Button archive = new Button(Words.say(name), tap -> askToArchive(name));
        archive.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_SMALL);
        return archive;
    }

    private void submit() {
        desk.changed();
        if (desk.refusal().isPresent()) {
            return;
        }
        if (!catalogue.checklist(desk.draft().content()).isEmpty()) {
            go(new Place.Checklist());
            return;
        }
        desk.submit();
        redraw();
        getElement().executeJs("window.scrollTo(0, 0)");
        Notices.done(Words.say("studio.submitted"));
    }

    private void askToArchive(String name) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.say(name + ".ask"));
        dialog.add(new Paragraph(Words.say(name + ".effect")));
        Button yes = new Button(Words.say(name), tap -> {
            dialog.close();
            desk.archive();
            redraw();
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        dialog.getFooter().add(new Button(Words.say("studio.cancel"), tap -> dialog.close()), yes);
        dialog.open();
    }

    private record Stand(CourseState state, int published) {}
}
