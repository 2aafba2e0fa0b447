package org.yunyan.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Preferences;
import org.yunyan.web.language.Words;

/** Who is signed in and as what; language, elder mode, theme; the way out. */
final class PersonMenu extends MenuBar {

    PersonMenu(Actor actor, Looks looks, AuthenticationContext authentication) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        addClassName("yy-person");
        Preferences look = looks.current();
        Span initial = new Span(actor.name().substring(0, 1));
        initial.addClassName("yy-initial");
        initial.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(actor.name());
        name.addClassName("yy-person-name");
        MenuItem person = addItem(new Div(initial, name));
        person.setAriaLabel(Words.say("shell.person", actor.name()));
        SubMenu menu = person.getSubMenu();
        menu.addItem(who(actor)).setEnabled(false);
        menu.addSeparator();
        new LookItems(looks, look).addTo(menu);
        menu.addSeparator();
        menu.addItem(Words.say("shell.password"), tap -> UI.getCurrent().navigate("password"));
        menu.addItem(Words.say("shell.signOut"), tap -> authentication.logout());
    }

    private static Div who(Actor actor) {
        List<Enum<?>> roles =
                actor.grants().stream().<Enum<?>>map(Grant::role).distinct().toList();
        Span name = new Span(actor.name());
        name.addClassName("yy-who-name");
        Span as = new Span(Words.of(roles));
        as.addClassName("yy-who-roles");
        Div who = new Div(name, as);
        who.addClassName("yy-who");
        return who;
    }
}
