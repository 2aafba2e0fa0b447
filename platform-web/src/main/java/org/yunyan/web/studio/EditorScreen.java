package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseState;
import org.yunyan.demand.Demand;
import org.yunyan.identity.Actor;
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
    private final Workplace workplace;
    private final Skills skills;
    private final Clock clock;
    private final Demand demand;
    private final Div actions = new Div();
    private final Div standing = new Div();
    private Desk desk;
    private SavedLine saved;
    private Buffer buffer;
    private AsideList aside;
    private Outline outline;
    private Pane pane;
    private Place here;
    private Stand stand;

    EditorScreen(CurrentActor currentActor, Workplace workplace, Skills skills, Clock clock, Demand demand) {
        super("studio.place");
        this.actor = currentActor.get();
        this.catalogue = workplace.catalogue;
        this.workplace = workplace;
        this.skills = skills;
        this.clock = clock;
        this.demand = demand;
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
            if (course.isWrittenBy(actor.person())) {
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
        pane = new Pane(desk, actor, workplace, skills.framework(), outline, this::go, this::lead);
        desk.onChange(this::changed);
        Div bar = new Div(saved, actions);
        bar.addClassName("studio-bar");
        Div body = new Div(outline, pane);
        body.addClassName("studio-body");
        removeAll();
        buffer = new Buffer(this, actor, course.id());
        aside = new AsideList(desk, buffer, () -> pane.show(here));
        add(head(), bar, standing, aside, body);
        buffer.ask(aside::recover);
        redraw();
    }

    /** Everything anew, after the course moved on or other text came on the desk. */
    private void redraw() {
        here = desk.isEditable() ? new Place.About() : new Place.Preview();
        changed();
        pane.show(here);
        if (desk.refusal().isEmpty()) {
            buffer.settle();
        }
    }

    private void changed() {
        Course course = desk.stored();
        head().title(desk.draft().title.isBlank() ? Words.say("studio.untitled") : desk.draft().title);
        saved.show();
        outline.show(here);
        stored();
        if (desk.together().isPresent()) {
            pane.show(here);
            buffer.ask(aside::recover);
        }
        Stand now = new Stand(course.state(), course.published(), course.due());
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
        if (course.state() == CourseState.IN_REVIEW || course.state() == CourseState.SCHEDULED) {
            course.signs()
                    .forEach(sign -> standing.add(
                            new Paragraph(Words.say("studio.gate.passed.by", Words.of(sign.gate()), sign.name()))));
            standing.add(new DueField(desk, workplace.gates, actor));
        }
        if (course.state() != CourseState.ARCHIVED && course.trainer().equals(actor.person())) {
            standing.add(new Archiving(course.published() > 0, () -> {
                desk.archive();
                redraw();
            }));
        }
        actions.removeAll();
        actions(course).forEach(actions::add);
    }

    /** The browser forgets what is stored. */
    private void stored() {
        if (desk.refusal().isEmpty()) {
            buffer.stored(Slots.at(desk.draft(), here));
        }
    }

    private void go(Place place) {
        here = place;
        outline.show(here);
        pane.show(here);
        stored();
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
        if (course.state() == CourseState.IN_REVIEW || course.state() == CourseState.SCHEDULED) {
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

    private record Stand(CourseState state, int published, Instant due) {}
}
