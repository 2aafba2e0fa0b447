package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseState;
import org.yunyan.discussion.Discussions;
import org.yunyan.identity.Actor;
import org.yunyan.library.Templates;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.study.CourseFigures;
import org.yunyan.study.RatingSummary;
import org.yunyan.study.Study;
import org.yunyan.web.audience.AudienceNavigation;
import org.yunyan.web.demand.DemandNavigation;
import org.yunyan.web.discussion.WaitingQuestions;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.CourseCard;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Pager;
import org.yunyan.web.shell.Screen;

/** The trainer's courses: first what waits for her, then all of them with learners and ratings. */
@Route(value = "studio", layout = MainLayout.class)
@RolesAllowed("TRAINER")
@Menu(title = "studio.place", icon = "vaadin:edit", order = 6)
final class StudioScreen extends Screen implements BeforeEnterObserver {

    private static final int A_PAGE = 24;
    private static final int MOST_PAGES = 100;

    private final Actor actor;
    private final Catalogue catalogue;
    private final Study study;
    private final Discussions discussions;
    private final Div content = new Div();

    StudioScreen(
            CurrentActor currentActor, Catalogue catalogue, Study study, Discussions discussions, Templates templates) {
        super("studio.title");
        this.actor = currentActor.get();
        this.catalogue = catalogue;
        this.study = study;
        this.discussions = discussions;
        Button create = new Button(Words.say("studio.create"), VaadinIcon.PLUS.create(), tap -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        head().lead(Words.say("studio.lead"))
                .actions(
                        create,
                        new Anchor("studio/library", Words.say("library.title")),
                        new Anchor(DemandNavigation.board(), Words.say("demand.door")));
        content.addClassName("yy-stack");
        add(new Beginning(actor, templates), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        int page = Pager.asked(entering.getLocation().getQueryParameters());
        show(Math.min(page, MOST_PAGES));
    }

    private void create() {
        Course course = catalogue.draft(actor, Content.titled(Words.say("studio.untitled"), null));
        UI.getCurrent().navigate("studio/" + course.id());
    }

    private void show(int page) {
        content.removeAll();
        content.add(new WaitingQuestions(discussions, actor));
        Page<Course> mine = catalogue.mine(actor, page * A_PAGE, A_PAGE);
        if (mine.items().isEmpty()) {
            content.add(new EmptyState(VaadinIcon.EDIT, Words.say("studio.none"), Words.say("studio.none.why")));
            return;
        }
        List<Course> waiting = mine.items().stream()
                .filter(course -> course.state() == CourseState.RETURNED || course.state() == CourseState.DRAFT)
                .toList();
        List<Course> others = mine.items().stream()
                .filter(course -> !waiting.contains(course))
                .toList();
        Map<Id<Course>, RatingSummary> ratings =
                study.ratingsOf(mine.items().stream().map(Course::id).toList());
        section("studio.waiting", waiting, ratings);
        section("studio.others", others, ratings);
        content.add(new Pager("studio", page, mine, number -> "studio?page=" + number));
    }

    private void section(String title, List<Course> courses, Map<Id<Course>, RatingSummary> ratings) {
        if (courses.isEmpty()) {
            return;
        }
        Div cards = new Div();
        cards.addClassName("yy-cards");
        courses.forEach(course -> cards.add(card(course, ratings.get(course.id()))));
        Section section = new Section(new H2(Words.say(title, courses.size())), cards);
        section.addClassName("yy-section");
        content.add(section);
    }

    private Component card(Course course, RatingSummary rating) {
        Content draft = course.draft();
        CourseCard card = new CourseCard(Words.authored(draft.title()), "studio/" + course.id());
        card.chips(States.chip(course.state()));
        if (draft.subject() != null) {
            card.chips(Chip.subject(draft.subject()));
        }
        if (course.state() == CourseState.RETURNED) {
            card.effect(States.explained(course));
        } else if (course.state() == CourseState.DRAFT) {
            int missing = catalogue.checklist(draft).size();
            card.effect(missing == 0 ? Words.say("studio.complete") : Words.say("studio.lacks", missing));
        }
        if (course.published() == 0) {
            return card.facts(Words.say("studio.changed", course.changed()));
        }
        CourseFigures figures = study.figures(actor, course.id());
        card.facts(
                Words.say("studio.learners", figures.enrolled()),
                Words.say("studio.completed", figures.completed()),
                rating == null || rating.count() == 0
                        ? Words.say("studio.unrated")
                        : Words.say("studio.rating", Math.round(rating.average() * 10) / 10.0, rating.count()));
        return card.actions(new Anchor(AudienceNavigation.of(course.id()), Words.say("studio.figures")));
    }
}
