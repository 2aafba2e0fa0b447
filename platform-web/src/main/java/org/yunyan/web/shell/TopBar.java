package org.yunyan.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import org.springframework.beans.factory.ObjectProvider;
import org.yunyan.identity.Actor;
import org.yunyan.web.language.Words;

/** The product's name, search, inbox and the person. */
final class TopBar extends Header {

    private static final String CATALOGUE = "catalogue";
    private static final String INBOX = "inbox";
    private static final String QUERY = "q";

    private final ObjectProvider<Unread> unread;
    private final Div right = new Div();
    private Actor actor;
    private final TextField search = new TextField();
    private final Anchor inbox = new Anchor(INBOX);
    private final Span waiting = new Span();

    TopBar(ObjectProvider<Unread> unread) {
        this.unread = unread;
        addClassName("yy-top");
        right.addClassName("yy-top-right");
        add(brand(), search(), right);
    }

    /** Adds what belongs to whoever is signed in. */
    void greet(Actor person, PersonMenu menu) {
        actor = person;
        right.add(searchOnPhones(), inbox(), menu);
    }

    /** Shows what is searched for and how many messages wait, each time somebody arrives somewhere. */
    void arrived(Location location) {
        boolean searching = CATALOGUE.equals(location.getPath());
        search.setValue(
                searching
                        ? location.getQueryParameters()
                                .getSingleParameter(QUERY)
                                .orElse("")
                        : "");
        int messages = actor == null
                ? 0
                : unread.stream().mapToInt(bell -> bell.unread(actor)).sum();
        waiting.setText(messages > 99 ? "99+" : String.valueOf(messages));
        waiting.setVisible(messages > 0);
        name(inbox, messages > 0 ? Words.say("shell.inbox.unread", messages) : Words.say("shell.inbox"));
    }

    private static Component brand() {
        Span mark = new Span("云");
        mark.addClassName("yy-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span more = new Span(Words.say("shell.brand.more"));
        more.addClassName("yy-brand-more");
        Span name = new Span(new Span(Words.say("shell.brand")), more);
        name.addClassName("yy-brand-name");
        Anchor brand = new Anchor("", mark, name);
        brand.addClassName("yy-brand");
        return brand;
    }

    private Component search() {
        search.addClassNames("yy-search");
        search.setPlaceholder(Words.say("shell.search.hint"));
        search.setPrefixComponent(hidden(VaadinIcon.SEARCH));
        search.setClearButtonVisible(true);
        search.setAriaLabel(Words.say("shell.search"));
        search.getElement().setAttribute("data-shortcut", "/");
        search.addKeyPressListener(Key.ENTER, enter -> find());
        Div frame = new Div(search);
        frame.getElement().setAttribute("role", "search").setAttribute("aria-label", Words.say("shell.search"));
        frame.addClassName("yy-search-frame");
        return frame;
    }

    private void find() {
        UI.getCurrent()
                .navigate(CATALOGUE, QueryParameters.of(QUERY, search.getValue().strip()));
    }

    private static Component searchOnPhones() {
        Anchor door = new Anchor(CATALOGUE, hidden(VaadinIcon.SEARCH));
        door.addClassNames("yy-top-door", "yy-only-phone");
        name(door, Words.say("shell.search"));
        return door;
    }

    private Component inbox() {
        waiting.addClassName("yy-count");
        inbox.add(hidden(VaadinIcon.ENVELOPE_O), waiting);
        inbox.addClassName("yy-top-door");
        return inbox;
    }

    private static Icon hidden(VaadinIcon picture) {
        Icon icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    private static void name(Component part, String words) {
        part.getElement().setAttribute("aria-label", words);
        part.getElement().setAttribute("title", words);
    }
}
