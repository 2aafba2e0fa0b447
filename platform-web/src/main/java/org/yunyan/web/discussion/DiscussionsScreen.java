package org.yunyan.web.discussion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Unit;
import org.yunyan.discussion.Discussion;
import org.yunyan.discussion.Discussions;
import org.yunyan.discussion.Looking;
import org.yunyan.discussion.Only;
import org.yunyan.discussion.Seat;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.study.Study;
import org.yunyan.web.catalogue.CatalogueNavigation;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Pager;
import org.yunyan.web.shell.Screen;

/** What is asked about a course, searched and narrowed by its address. */
@Route(value = DiscussionNavigation.LIST + "/:course", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://styles/discussion.css")
final class DiscussionsScreen extends Screen implements BeforeEnterObserver {

    private static final int A_PAGE = 20;

    private final Actor reader;
    private final Discussions discussions;
    private final Catalogue catalogue;
    private final Study study;
    private final Div content = new Div();

    DiscussionsScreen(CurrentActor currentActor, Discussions discussions, Catalogue catalogue, Study study) {
        super("discussion.title");
        this.reader = currentActor.get();
        this.discussions = discussions;
        this.catalogue = catalogue;
        this.study = study;
        addClassName("talk");
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Id<Course> course = Id.of(entering.getRouteParameters().get("course").orElseThrow());
        QueryParameters asked = entering.getLocation().getQueryParameters();
        try {
            Seat seat = discussions.seat(reader, course);
            show(seat, version(course), looking(asked), Pager.asked(asked, DiscussionNavigation.PAGE));
        } catch (Refused.Missing missing) {
            entering.rerouteToError(NotFoundException.class);
        }
    }

    /** The version that she studies, or the one that is offered. */
    private CourseVersion version(Id<Course> course) {
        return study.enrolment(reader, course)
                .map(enrolment -> catalogue.version(course, enrolment.number()))
                .orElseGet(() -> catalogue.current(course));
    }

    private static Looking looking(QueryParameters asked) {
        Only only = asked.getSingleParameter(DiscussionNavigation.ONLY)
                .flatMap(name -> Arrays.stream(Only.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .orElse(Only.ALL);
        Id<Unit> unit = asked.getSingleParameter(DiscussionNavigation.UNIT)
                .filter(id -> id.matches("[\\w-]{1,64}"))
                .map(Id::<Unit>of)
                .orElse(null);
        return new Looking(
                only, unit, asked.getSingleParameter(DiscussionNavigation.WORDS).orElse(""));
    }

    private void show(Seat seat, CourseVersion version, Looking looking, int page) {
        Content course = version.content();
        head().title(Words.say("discussion.ofCourse", Words.authored(course.title())))
                .back(CatalogueNavigation.course(version.course()), Words.say("discussion.toCourse"));
        content.removeAll();
        Unit unit = course.units().stream()
                .filter(one -> one.id().equals(looking.unit()))
                .findFirst()
                .orElse(null);
        Page<Discussion> found = discussions.of(reader, version.course(), looking, page * A_PAGE, A_PAGE);
        content.add(
                new AskButton(discussions, reader, version.course(), version.number(), unit),
                search(version.course(), looking),
                filters(seat, looking, unit));
        if (found.items().isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.COMMENTS_O, Words.say("discussion.nothing"), Words.say("discussion.nothing.why")));
        }
        found.items().forEach(one -> content.add(new DiscussionCard(one, course)));
        content.add(new Pager("discussion", page, found, number -> address(version.course(), looking, number)));
    }

    private Component search(Id<Course> course, Looking looking) {
        TextField words = new TextField(Words.say("discussion.search"));
        words.setValue(looking.words());
        words.setClearButtonVisible(true);
        words.setWidthFull();
        Runnable go = () -> UI.getCurrent()
                .navigate(
                        DiscussionNavigation.course(course),
                        parameters(new Looking(looking.only(), looking.unit(), words.getValue()), 0));
        words.addKeyPressListener(Key.ENTER, pressed -> go.run());
        Button search = new Button(Words.say("discussion.search.go"), VaadinIcon.SEARCH.create(), tap -> go.run());
        Div row = new Div(words, search);
        row.addClassName("talk-search");
        row.getElement().setAttribute("role", "search");
        return row;
    }

    private Component filters(Seat seat, Looking looking, Unit unit) {
        Nav nav = new Nav();
        nav.addClassNames("yy-chips", "talk-filters");
        nav.getElement().setAttribute("aria-label", Words.say("discussion.filters"));
        List<Only> offered = Arrays.stream(Only.values())
                .filter(only -> only != Only.REPORTED || seat.moderates())
                .toList();
        for (Only only : offered) {
            Anchor door = new Anchor(
                    address(seat.course(), new Looking(only, looking.unit(), looking.words()), 0), Words.of(only));
            if (only == looking.only()) {
                door.getElement().setAttribute("aria-current", "true");
            }
            nav.add(door);
        }
        if (unit != null) {
            nav.add(new Anchor(
                    address(seat.course(), new Looking(looking.only(), null, looking.words()), 0),
                    Words.say("discussion.unit.not", Words.authored(unit.title()))));
        }
        return nav;
    }

    private static String address(Id<Course> course, Looking looking, int page) {
        return DiscussionNavigation.course(course) + "?"
                + parameters(looking, page).getQueryString();
    }

    private static QueryParameters parameters(Looking looking, int page) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(DiscussionNavigation.ONLY, looking.only().name());
        if (looking.unit() != null) {
            all.put(DiscussionNavigation.UNIT, looking.unit().value());
        }
        if (!looking.words().isBlank()) {
            all.put(DiscussionNavigation.WORDS, looking.words().strip());
        }
        if (page > 0) {
            all.put(DiscussionNavigation.PAGE, String.valueOf(page));
        }
        return QueryParameters.simple(all);
    }
}
