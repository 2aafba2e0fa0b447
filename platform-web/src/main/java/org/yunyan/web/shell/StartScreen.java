package org.yunyan.web.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.annotation.security.PermitAll;
import org.yunyan.web.language.Words;

/** The front door: it leads on to the first place that the person may go to, which is her home. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
final class StartScreen extends Screen implements BeforeEnterObserver {

    StartScreen() {
        super("shell.start.title");
        add(new EmptyState(VaadinIcon.COFFEE, Words.say("shell.start.nothing"), Words.say("shell.start.nothing.why")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        MenuConfiguration.getMenuEntries().stream()
                .findFirst()
                .ifPresent(home -> entering.forwardTo(home.path().replaceFirst("^/", "")));
    }
}
