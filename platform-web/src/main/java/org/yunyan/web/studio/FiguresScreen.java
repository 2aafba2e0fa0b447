package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.study.CourseFigures;
import org.yunyan.study.CourseFigures.UnitFigures;
import org.yunyan.study.Learner;
import org.yunyan.study.Rating;
import org.yunyan.study.RatingSummary;
import org.yunyan.study.Study;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Figure;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.PlatformChart;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Table;

/** Who studies a course, where they stop, and what they think of it. */
@Route(value = "studio/:course/figures", layout = MainLayout.class)
@RolesAllowed({"TRAINER", "OFFICER", "ADMIN"})
final class FiguresScreen extends Screen implements BeforeEnterObserver {

    private static final int A_PAGE = 25;
    private static final int RATINGS = 50;
    private static final int STARS = 5;

    private final Actor actor;
    private final Catalogue catalogue;
    private final Study study;
    private boolean knowsTheWayBack;

    FiguresScreen(CurrentActor currentActor, Catalogue catalogue, Study study) {
        super("studio.figures");
        this.actor = currentActor.get();
        this.catalogue = catalogue;
        this.study = study;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Id<Course> id = Id.of(entering.getRouteParameters().get("course").orElseThrow());
        int page = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .orElse(0);
        try {
            show(catalogue.course(actor, id), page);
        } catch (Refused.Missing missing) {
            entering.rerouteToError(NotFoundException.class);
        }
    }

    private void show(Course course, int page) {
        String title = Words.authored(course.draft().title());
        CourseFigures figures = study.figures(actor, course.id());
        if (!knowsTheWayBack) {
            head().back("studio/" + course.id(), Words.say("studio.figures.back"));
            knowsTheWayBack = true;
        }
        removeAll();
        head().title(Words.say("studio.figuresOf", title));
        head().lead(Words.say("studio.figures.lead", figures.at()));
        add(head(), figures(figures), funnel(figures), learners(course, page), ratings(course, figures));
    }

    private static Component figures(CourseFigures figures) {
        RatingSummary ratings = figures.ratings();
        int count = ratings == null ? 0 : ratings.count();
        Div all = new Div(
                new Figure(
                                Words.say("studio.figure.enrolled"),
                                Words.number(figures.enrolled()),
                                Words.say("studio.persons"))
                        .note(Words.say("studio.figure.enrolled.note", figures.active(), figures.left())),
                new Figure(
                                Words.say("studio.figure.completed"),
                                Words.number(figures.completed()),
                                Words.say("studio.persons"))
                        .note(Words.say(
                                "studio.figure.completed.note", percent(figures.completed(), figures.enrolled()))),
                new Figure(
                                Words.say("studio.figure.rating"),
                                count == 0 ? "–" : Words.number(Math.round(ratings.average() * 10) / 10.0),
                                Words.say("studio.stars"))
                        .note(Words.say("studio.figure.rating.note", count)));
        all.addClassName("yy-figures");
        return all;
    }

    /** Where they stop: per unit how many opened and how many finished it. */
    private static Component funnel(CourseFigures figures) {
        Section section = new Section(new H2(Words.say("studio.funnel")));
        section.addClassName("yy-section");
        List<UnitFigures> units = figures.funnel();
        if (figures.enrolled() == 0 || units.isEmpty()) {
            section.add(new Paragraph(Words.say("studio.funnel.none")));
            return section;
        }
        worst(units)
                .ifPresent(unit -> section.add(new Paragraph(
                        Words.say("studio.funnel.worst", Words.authored(unit.title()), unit.opened() - unit.done()))));
        List<String> labels = IntStream.range(0, units.size())
                .mapToObj(i -> (i + 1) + ". " + Words.authored(units.get(i).title()))
                .toList();
        section.add(new PlatformChart(PlatformChart.Kind.LYING_BAR, Words.say("studio.funnel"), labels)
                .series(
                        Words.say("studio.funnel.opened"),
                        units.stream().map(UnitFigures::opened).toList())
                .series(
                        Words.say("studio.funnel.done"),
                        units.stream().map(UnitFigures::done).toList())
                .height(Math.max(12, units.size() * 3) + "rem"));
        return section;
    }

    private static Optional<UnitFigures> worst(List<UnitFigures> units) {
        return units.stream()
                .filter(unit -> unit.opened() > unit.done())
                .max(Comparator.comparingInt(unit -> unit.opened() - unit.done()));
    }

    private Component learners(Course course, int page) {
        Page<Learner> found = study.learners(actor, course.id(), page * A_PAGE, A_PAGE);
        Section section = new Section(new H2(Words.say("studio.who", found.total())));
        section.addClassName("yy-section");
        if (found.items().isEmpty()) {
            section.add(new Paragraph(Words.say("studio.who.none")));
            return section;
        }
        Table table = new Table(
                Words.say("studio.who", found.total()),
                Words.say("studio.who.name"),
                Words.say("studio.who.state"),
                Words.say("studio.who.units"),
                Words.say("studio.who.since"),
                Words.say("studio.who.last"));
        found.items()
                .forEach(learner -> table.row(
                        learner.name(),
                        Words.of(learner.state()),
                        Words.say("studio.of", learner.unitsDone(), learner.units()),
                        Words.day(learner.enrolled()),
                        learner.lastAt() == null ? "–" : Words.time(learner.lastAt())));
        section.add(table, pages(course, page, found));
        return section;
    }

    private static Component pages(Course course, int page, Page<Learner> found) {
        Nav pages = new Nav();
        pages.addClassName("yy-chips");
        pages.getElement().setAttribute("aria-label", Words.say("studio.pages"));
        String address = "studio/" + course.id() + "/figures?page=";
        if (page > 0) {
            pages.add(new Anchor(address + (page - 1), Words.say("studio.newer")));
        }
        if (found.offset() + found.items().size() < found.total()) {
            pages.add(new Anchor(address + (page + 1), Words.say("studio.older")));
        }
        return pages;
    }

    private Component ratings(Course course, CourseFigures figures) {
        Section section = new Section(new H2(Words.say("studio.ratings")));
        section.addClassName("yy-section");
        RatingSummary summary = figures.ratings();
        if (summary == null || summary.count() == 0) {
            section.add(new Paragraph(Words.say("studio.ratings.none")));
            return section;
        }
        Table spread =
                new Table(Words.say("studio.ratings"), Words.say("studio.stars"), "#" + Words.say("studio.votes"));
        for (int stars = STARS; stars > 0; stars--) {
            spread.row("★".repeat(stars), Words.number(summary.counts().get(stars - 1)));
        }
        section.add(spread);
        study.ratings(course.id(), 0, RATINGS).items().stream()
                .filter(rating -> rating.text() != null && !rating.text().isBlank())
                .forEach(rating -> section.add(said(rating)));
        return section;
    }

    private static Component said(Rating rating) {
        Article said = new Article();
        said.addClassName("yy-panel");
        Paragraph who = new Paragraph(Words.say("studio.said", rating.name(), rating.stars(), Words.day(rating.at())));
        who.addClassName("yy-quiet");
        said.add(who, new Paragraph(Words.authored(rating.text())));
        return said;
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : Math.round(part * 100f / whole);
    }
}
