package org.yunyan.web.shell;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yunyan.web.language.Words;

/**
 * The places that this person may go to: a slim rail on a desktop, a bar of at most five at the foot of a phone. Screens
 * enter themselves with {@code @Menu(title = key, icon = "vaadin:…", order = …)}; whoever may not open one does not see it.
 */
final class Rail extends Nav {

    /** What a thumb can reach side by side; what is more lies behind the last one. */
    private static final int ON_A_PHONE = 5;

    private final Map<String, Anchor> doors = new LinkedHashMap<>();

    Rail() {
        addClassName("yy-rail");
        getElement().setAttribute("aria-label", Words.say("shell.places"));
        List<MenuEntry> places = MenuConfiguration.getMenuEntries();
        boolean tooMany = places.size() > ON_A_PHONE;
        UnorderedList list = new UnorderedList();
        for (int i = 0; i < places.size(); i++) {
            ListItem item = new ListItem(door(places.get(i)));
            if (tooMany && i >= ON_A_PHONE - 1) {
                item.addClassName("yy-rail-rest");
            }
            list.add(item);
        }
        if (tooMany) {
            list.add(more(places.subList(ON_A_PHONE - 1, places.size())));
        }
        add(list);
    }

    /** Marks the place that the path lies in. */
    void mark(String path) {
        doors.forEach((route, door) -> {
            boolean here = path.equals(route) || path.startsWith(route + "/");
            if (here) {
                door.getElement().setAttribute("aria-current", "page");
            } else {
                door.getElement().removeAttribute("aria-current");
            }
        });
    }

    /** Where the places lead, in their order. */
    List<String> routes() {
        return List.copyOf(doors.keySet());
    }

    private Anchor door(MenuEntry place) {
        String route = place.path().replaceFirst("^/", "");
        Anchor door = new Anchor(route, icon(place.icon()), new Span(Words.say(place.title())));
        doors.put(route, door);
        return door;
    }

    private static ListItem more(List<MenuEntry> rest) {
        NativeButton button = new NativeButton();
        button.add(icon("vaadin:ellipsis-dots-h"), new Span(Words.say("shell.more")));
        button.getElement().setAttribute("aria-haspopup", "true");
        ContextMenu menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        rest.forEach(place -> menu.addItem(
                Words.say(place.title()),
                tap -> button.getUI().ifPresent(ui -> ui.navigate(place.path().replaceFirst("^/", "")))));
        ListItem item = new ListItem(button);
        item.addClassName("yy-rail-more");
        return item;
    }

    private static Icon icon(String name) {
        String[] parts = (name == null ? "vaadin:circle-thin" : name).split(":", 2);
        Icon icon = parts.length == 2 ? new Icon(parts[0], parts[1]) : new Icon("vaadin", parts[0]);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
