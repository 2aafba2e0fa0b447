package org.yunyan.web.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;

/**
 * The frame of every screen for people who are signed in: places on the left (at the foot of a phone), search, inbox and
 * person on top, the screen itself in the middle.
 */
@PermitAll
@JavaScript("context://js/shell.js")
public final class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final String CONTENT = "content";

    private final Main content = new Main();
    private final Rail rail = new Rail();
    private final TopBar top;
    private AlarmBar alarm;

    MainLayout(
            CurrentActor currentActor,
            Looks looks,
            AuthenticationContext authentication,
            ObjectProvider<Unread> unread,
            ObjectProvider<Alarm> alarms) {
        // Nobody, when an account was closed during a visit: the frame then only carries the words that say so.
        Optional<Actor> actor = currentActor.find();
        addClassName("yy-shell");
        Anchor skip = new Anchor("#" + CONTENT, Words.say("shell.skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("yy-skip");
        content.setId(CONTENT);
        content.getElement().setAttribute("tabindex", "-1");
        top = new TopBar(unread);
        actor.ifPresent(person -> top.greet(person, new PersonMenu(person, looks, authentication)));
        add(skip, top, rail);
        if (actor.filter(person -> person.has(Role.ADMIN)).isPresent()) {
            alarm = new AlarmBar(alarms);
            add(alarm);
        }
        add(content);
    }

    @Override
    public void showRouterLayoutContent(HasElement screen) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(screen.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent arrived) {
        rail.mark(arrived.getLocation().getPath());
        top.arrived(arrived.getLocation());
        if (alarm != null) {
            alarm.look();
        }
    }
}
