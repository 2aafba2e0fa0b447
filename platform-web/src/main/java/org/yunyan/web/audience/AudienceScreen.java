package org.yunyan.web.audience;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import org.yunyan.audience.Audience;
import org.yunyan.audience.VersionFigures;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.discussion.Echoes;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.study.Study;
import org.yunyan.survey.Surveys;
import org.yunyan.web.discussion.DiscussionNavigation;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Pager;
import org.yunyan.web.shell.Screen;

/** How a course is received: one tab and one version at a time, both in the address. */
@Route(value = AudienceNavigation.ROUTE, layout = MainLayout.class)
@RolesAllowed({"TRAINER", "OFFICER", "ADMIN"})
@StyleSheet("context://styles/catalogue.css")
@StyleSheet("context://styles/audience.css")
final class AudienceScreen extends Screen implements BeforeEnterObserver {

    private final Actor actor;
    private final Catalogue catalogue;
    private final Audience audience;
    private final Surveys surveys;
    private final Study study;
    private final Echoes echoes;
    private final Div tabs = new Div();
    private final Div content = new Div();

    AudienceScreen(
            CurrentActor currentActor,
            Catalogue catalogue,
            Audience audience,
            Surveys surveys,
            Study study,
            Echoes echoes) {
        super("audience.title");
        this.actor = currentActor.get();
        this.catalogue = catalogue;
        this.audience = audience;
        this.surveys = surveys;
        this.study = study;
        this.echoes = echoes;
        addClassName("audience");
        content.addClassName("yy-stack");
        add(tabs, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Id<Course> id = Id.of(entering.getRouteParameters().get("course").orElseThrow());
        QueryParameters asked = entering.getLocation().getQueryParameters();
        try {
            show(catalogue.course(actor, id), asked);
        } catch (Refused.Missing missing) {
            entering.rerouteToError(NotFoundException.class);
        }
    }

    private void show(Course course, QueryParameters asked) {
        List<VersionFigures> versions = audience.versions(actor, course.id());
        Tab tab = asked.getSingleParameter(AudienceNavigation.TAB)
                .flatMap(name -> Arrays.stream(Tab.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .orElse(Tab.FUNNEL);
        int wanted = Pager.asked(asked, AudienceNavigation.VERSION);
        VersionFigures version = versions.stream()
                .filter(one -> one.number() == wanted)
                .findFirst()
                .orElse(versions.isEmpty() ? null : versions.getFirst());
        head().back("studio/" + course.id(), Words.say("audience.back"))
                .title(Words.say(
                        "audience.titleOf", Words.authored(course.draft().title())))
                .lead(Words.say("audience.lead", Audience.FEWEST));
        tabs.removeAll();
        content.removeAll();
        if (version == null) {
            content.add(Said.quiet("audience.unpublished"));
            return;
        }
        tabs.add(tabs(course, tab, version.number()), versions(course, tab, versions, version));
        content.add(body(course, tab, versions, version, Pager.asked(asked, AudienceNavigation.PAGE)));
        if (tab.hasSheet()) {
            Anchor file = new Anchor(
                    AudienceNavigation.sheet(course.id(), tab, version.number()), Words.say("audience.sheet"));
            file.setRouterIgnore(true);
            content.add(file);
        }
        content.add(new Anchor(DiscussionNavigation.course(course.id()), Words.say("audience.discussions")));
    }

    private Component body(Course course, Tab tab, List<VersionFigures> versions, VersionFigures version, int page) {
        return switch (tab) {
            case FUNNEL -> new FunnelTab(version);
            case HEAT -> new HeatTab(audience.heat(actor, course.id(), version.number()));
            case ITEMS -> new ItemsTab(version, audience.questions(actor, course.id(), version.number()));
            case VOICES -> new VoicesTab(course, version.number(), actor, surveys, study, echoes);
            case VERSIONS ->
                new VersionsTab(versions, surveys.results(actor, course.id()), audience, actor, course.id());
            case LEARNERS -> new LearnersTab(study, actor, course.id(), version.number(), page);
        };
    }

    private static Component tabs(Course course, Tab here, int number) {
        Nav nav = new Nav();
        nav.addClassName("audience-tabs");
        nav.getElement().setAttribute("aria-label", Words.say("audience.tabs"));
        for (Tab tab : Tab.values()) {
            nav.add(door(AudienceNavigation.tab(course.id(), tab, number), Words.of(tab), tab == here));
        }
        return nav;
    }

    private static Component versions(Course course, Tab tab, List<VersionFigures> versions, VersionFigures here) {
        Nav nav = new Nav();
        nav.addClassName("audience-versions");
        nav.getElement().setAttribute("aria-label", Words.say("audience.versions"));
        if (versions.size() > 1 && tab != Tab.VERSIONS && tab != Tab.LEARNERS) {
            versions.forEach(version -> nav.add(door(
                    AudienceNavigation.tab(course.id(), tab, version.number()),
                    Words.say("audience.version", version.number()),
                    version == here)));
        } else {
            nav.setVisible(false);
        }
        return nav;
    }

    private static Anchor door(String address, String words, boolean here) {
        Anchor door = new Anchor(address, words);
        if (here) {
            door.getElement().setAttribute("aria-current", "page");
        }
        return door;
    }
}
