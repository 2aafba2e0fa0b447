package org.yunyan.web.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Study;
import org.yunyan.web.catalogue.CatalogueNavigation;
import org.yunyan.web.catalogue.CourseWords;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.text.Markdown;

/** The player: one unit large, the outline beside, what the server has counted below, and the way on. */
@Route(value = StudyNavigation.STUDY + "/:course/:unit?", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://styles/catalogue.css")
@StyleSheet("context://styles/study.css")
final class StudyScreen extends Screen implements BeforeEnterObserver {

    private final Actor reader;
    private final Catalogue catalogue;
    private final Study study;
    private final UnitBodies bodies;
    private final CompletionPanel completion;
    private final Div facts = new Div();
    private final Div stage = new Div();
    private final Aside beside = new Aside();
    private final Div onward = new Div();
    private final Div panels = new Div();
    private Id<Course> course;
    private Content content;
    private Unit unit;
    private boolean completed;
    private Optional<Place> place = Optional.empty();

    StudyScreen(
            CurrentActor currentActor,
            Catalogue catalogue,
            Study study,
            UnitBodies bodies,
            CompletionWords completionWords) {
        super("study.title");
        this.reader = currentActor.get();
        this.catalogue = catalogue;
        this.study = study;
        this.bodies = bodies;
        this.completion = new CompletionPanel(completionWords, reader);
        addClassName("yy-study");
        facts.addClassName("yy-chips");
        head().below(facts);
        stage.addClassName("yy-study-stage");
        beside.addClassName("yy-study-beside");
        beside.getElement().setAttribute("aria-label", Words.say("study.outline"));
        onward.addClassName("yy-study-onward");
        panels.addClassName("yy-study-panels");
        Div columns = new Div(new Div(completion, stage, onward, panels), beside);
        columns.addClassName("yy-study-columns");
        add(columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        course = Id.of(entering.getRouteParameters().get("course").orElseThrow());
        Optional<String> wanted = entering.getRouteParameters().get("unit");
        place = wanted.flatMap(
                one -> Place.in(Id.of(one), entering.getLocation().getQueryParameters()));
        Optional<Enrolment> enrolment =
                study.enrolment(reader, course).filter(one -> one.state() != EnrolmentState.LEFT);
        if (enrolment.isEmpty()) {
            entering.forwardTo(
                    CatalogueNavigation.course(course),
                    place.map(Place::parameters).orElse(QueryParameters.empty()));
            return;
        }
        content = catalogue.version(course, enrolment.get().number()).content();
        if (wanted.isEmpty()) {
            entering.forwardTo(StudyNavigation.unit(course, resumed(enrolment.get())));
            return;
        }
        unit = content.unit(Id.of(wanted.get()));
        place = place.filter(one -> one.isIn(unit));
        show(enrolment.get());
    }

    /** The unit opened last, unless it is done and others wait. */
    private Id<Unit> resumed(Enrolment enrolment) {
        Id<Unit> last = enrolment.last();
        if (last != null
                && !enrolment.progress(last).done()
                && content.units().stream().anyMatch(is(last))) {
            return last;
        }
        return content.units().stream()
                .filter(one -> !enrolment.progress(one.id()).done())
                .findFirst()
                .orElseGet(() -> content.units().getFirst())
                .id();
    }

    private void show(Enrolment enrolment) {
        // The screen stays while units change under it, so the way to the top is ours.
        getElement()
                .executeJs("window.scrollTo(0, 0); document.getElementById('content')?.focus({preventScroll: true})");
        head().title(Words.authored(unit.title())).back(CatalogueNavigation.course(course), CourseWords.title(content));
        completed = enrolment.isCompleted();
        facts();
        stage.removeAll();
        UnitPlace here = new UnitPlace(reader, course, enrolment.number(), content, unit, enrolment);
        stage.add(bodies.body(here, place, this::advance, this::again));
        if (unit.kind().isMedia() && unit.markdown() != null && !unit.markdown().isBlank()) {
            stage.add(notes());
        }
        panels.removeAll();
        bodies.panels(here).forEach(panels::add);
        completion.hide();
        guide(study.enrolment(reader, course).orElseThrow());
    }

    /** The server has counted the unit or the course as done: the outline follows, and in the end what came of it is said. */
    private void advance() {
        Enrolment enrolment = study.enrolment(reader, course).orElseThrow();
        guide(enrolment);
        if (!completed) {
            completion.show(course, content, enrolment);
        }
    }

    /** She has chosen to have it played otherwise. */
    private void again() {
        place = Optional.empty();
        show(study.enrolment(reader, course).orElseThrow());
    }

    private void guide(Enrolment enrolment) {
        beside.removeAll();
        beside.add(new Outline(course, content, enrolment, unit.id()));
        onward.removeAll();
        next().ifPresent(next ->
                onward.add(link(next, enrolment.progress(unit.id()).done())));
    }

    private Component notes() {
        Section notes = new Section(new H2(Words.say("study.notes")));
        notes.addClassNames("yy-part", "yy-prose");
        notes.add(new Html("<div>" + Markdown.html(unit.markdown(), course) + "</div>"));
        return notes;
    }

    private void facts() {
        int place = content.units().indexOf(unit) + 1;
        Chip kind = new Chip(Words.of(unit.kind()));
        Chip where = new Chip(Words.say("study.place", place, content.units().size()));
        Chip minutes = new Chip(Words.say("catalogue.minutes", unit.minutes()));
        facts.removeAll();
        facts.add(where, kind, minutes);
        if (completed) {
            facts.add(new Chip(Words.say("study.completed.before"), Chip.Tone.ACCENT).icon(VaadinIcon.CHECK));
        }
    }

    private Optional<Unit> next() {
        List<Unit> units = content.units();
        int after = units.indexOf(unit) + 1;
        return after < units.size() ? Optional.of(units.get(after)) : Optional.empty();
    }

    private Component link(Unit next, boolean done) {
        Anchor link = new Anchor(
                StudyNavigation.unit(course, next.id()), Words.say("study.next", Words.authored(next.title())));
        link.addClassName(done ? "yy-go" : "yy-go-quiet");
        return link;
    }

    private static Predicate<Unit> is(Id<Unit> id) {
        return one -> one.id().equals(id);
    }
}
