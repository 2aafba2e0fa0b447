package org.yunyan.web.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.cohorts.Seating;
import org.yunyan.discussion.Echoes;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Study;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.study.Place;
import org.yunyan.web.study.StudyNavigation;

/** One course: what I will be able to do, what it takes, what it does for my credits, what others say, and one thing to do. */
@Route(value = CatalogueNavigation.COURSE + "/:course", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://styles/catalogue.css")
final class CourseScreen extends Screen implements BeforeEnterObserver {

    private final Actor reader;
    private final Catalogue catalogue;
    private final Study study;
    private final Cohorts cohorts;
    private final CourseSearch search;
    private final FacetNames names;
    private final ObjectProvider<CoursePanel> panels;
    private final Echoes echoes;
    private final Div page = new Div();
    private Id<Course> course;
    private Optional<Place> place = Optional.empty();

    CourseScreen(
            CurrentActor currentActor,
            Catalogue catalogue,
            Study study,
            Cohorts cohorts,
            CourseSearch search,
            FacetNames names,
            ObjectProvider<CoursePanel> panels,
            Echoes echoes) {
        super("catalogue.course");
        this.reader = currentActor.get();
        this.catalogue = catalogue;
        this.study = study;
        this.cohorts = cohorts;
        this.search = search;
        this.names = names;
        this.panels = panels;
        this.echoes = echoes;
        addClassName("yy-course");
        page.addClassName("yy-course-page");
        head().back(CatalogueNavigation.CATALOGUE, Words.say("catalogue.title"));
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        course = Id.of(entering.getRouteParameters().get("course").orElseThrow());
        place = Place.of(entering.getLocation().getQueryParameters());
        show();
        search.opened(reader, course);
    }

    private void show() {
        Optional<Enrolment> enrolment = study.enrolment(reader, course);
        CourseVersion version = shown(enrolment);
        Content content = version.content();
        head().title(CourseWords.title(content));
        page.removeAll();
        CourseParts parts = new CourseParts(version, names);
        Aside side = new Aside(deciding(version, enrolment));
        side.addClassName("yy-course-side");
        side.getElement().setAttribute("aria-label", Words.say("catalogue.course.deciding"));
        Div told = new Div(parts.chips());
        told.addClassName("yy-course-told");
        if (!content.summary().isBlank()) {
            told.add(new Paragraph(Words.authored(content.summary())));
        }
        if (content.listing()) {
            told.add(parts.listing());
        }
        told.add(parts.outcomes(), parts.skills(search.gapsClosed(reader, content)));
        if (!content.listing()) {
            told.add(parts.outline(enrolment.filter(one -> one.state() != EnrolmentState.LEFT)));
            CoursePlace here = new CoursePlace(reader, version, enrolment);
            panels.orderedStream().flatMap(panel -> panel.panel(here).stream()).forEach(told::add);
            told.add(reviews(enrolment));
        }
        page.add(told, side);
    }

    /** Who studies sees the version she studies; everybody else what is offered now. */
    private CourseVersion shown(Optional<Enrolment> enrolment) {
        return enrolment
                .filter(one -> one.state() != EnrolmentState.LEFT)
                .map(one -> catalogue.version(course, one.number()))
                .orElseGet(() -> catalogue.current(course));
    }

    private Component deciding(CourseVersion version, Optional<Enrolment> enrolment) {
        Content content = version.content();
        Div panel = new Div();
        panel.addClassNames("yy-panel", "yy-course-deciding");
        if (enrolment.filter(Enrolment::isCompleted).isEmpty()) {
            Paragraph effect = new Paragraph(
                    CourseWords.effect(content, search.effect(reader, content).orElse(null)));
            effect.addClassName("yy-card-effect");
            panel.add(effect);
        }
        panel.add(CourseParts.facts(version));
        place.flatMap(one -> FoundPlace.in(content, one))
                .filter(found -> enrolment.isEmpty())
                .ifPresent(found -> panel.add(found(found)));
        actions(version, enrolment, panel);
        return panel;
    }

    private void actions(CourseVersion version, Optional<Enrolment> enrolment, Div panel) {
        EnrolmentState state = enrolment.map(Enrolment::state).orElse(EnrolmentState.LEFT);
        Seating seating = cohorts.seating(reader, course);
        if (version.content().listing()) {
            return;
        }
        if (version.trainer().equals(reader.person()) && enrolment.isEmpty()) {
            panel.add(quiet("catalogue.course.own"));
            return;
        }
        switch (state) {
            case LEFT -> {
                if (enrolment.isPresent()) {
                    panel.add(quiet("catalogue.course.left"));
                }
                panel.add(seating == Seating.FREE ? choosing(enrolment) : new SeatFirst(course, seating));
            }
            case ACTIVE -> {
                if (seating != Seating.FREE) {
                    panel.add(new SeatFirst(course, seating));
                }
                panel.add(CourseParts.progress(version.content(), enrolment.get()));
                Anchor go = new Anchor(
                        StudyNavigation.resume(course),
                        Words.say(
                                enrolment.get().last() == null
                                        ? "catalogue.course.start"
                                        : "catalogue.course.continue"));
                go.addClassName("yy-go");
                Button leave = new Button(Words.say("catalogue.course.leave"), tap -> leave());
                leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                panel.add(go, leave);
            }
            case COMPLETED -> {
                Chip done = new Chip(
                        Words.say(
                                "catalogue.course.completed",
                                enrolment.get().completion().at()),
                        Chip.Tone.ACCENT);
                Anchor review = new Anchor(CatalogueNavigation.reviews(course), Words.say("catalogue.review.write"));
                review.setRouterIgnore(true);
                review.addClassName("yy-go");
                Anchor look = new Anchor(StudyNavigation.resume(course), Words.say("catalogue.course.look"));
                panel.add(done, review, look);
            }
        }
    }

    private Component choosing(Optional<Enrolment> enrolment) {
        String words = Words.say(enrolment.isEmpty() ? "catalogue.course.enrol" : "catalogue.course.again");
        Button enrol = new Button(words, tap -> enrol());
        enrol.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        return enrol;
    }

    /** What a search has found inside, and that it opens as soon as the course is chosen. */
    private static Paragraph found(FoundPlace found) {
        Paragraph words = new Paragraph(Words.say("catalogue.course.found", found.words()));
        words.addClassName("yy-course-found");
        return words;
    }

    private Component reviews(Optional<Enrolment> enrolment) {
        boolean mayRate = enrolment.filter(Enrolment::isCompleted).isPresent();
        return new Reviews(study, echoes, reader, course, mayRate);
    }

    private void enrol() {
        try {
            cohorts.choose(reader, course);
        } catch (Refused no) {
            Notices.refused(no);
            show();
            return;
        }
        place.ifPresentOrElse(
                one -> UI.getCurrent().navigate(StudyNavigation.unit(course, one.unit()), one.inUnit()),
                () -> UI.getCurrent().navigate(StudyNavigation.resume(course)));
    }

    private void leave() {
        cohorts.drop(reader, course);
        show();
        Notices.done(Words.say("catalogue.course.left"));
    }

    private static Paragraph quiet(String key) {
        Paragraph words = new Paragraph(Words.say(key));
        words.addClassName("yy-quiet");
        return words;
    }
}
