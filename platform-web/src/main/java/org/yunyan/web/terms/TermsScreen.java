package org.yunyan.web.terms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.shelves.Shelves;
import org.yunyan.terms.Term;
import org.yunyan.terms.Terms;
import org.yunyan.web.language.Words;
import org.yunyan.web.people.IndexPanel;
import org.yunyan.web.people.Reindexing;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;

/**
 * The education terms: search them, give them other names, add and take away, all as text, and put what was changed into the
 * index ({@code ?q=&ours=&page=&term=}).
 */
@Route(value = "terms", layout = MainLayout.class)
@RolesAllowed("ADMIN")
final class TermsScreen extends Screen implements BeforeEnterObserver {

    private final Actor actor;
    private final Terms terms;
    private final Paragraph pending = new Paragraph();
    private final Div form = new Div();
    private final TextField wanted = new TextField();
    private final Div list = new Div();
    private Sought sought = new Sought("", false, 0, "");

    TermsScreen(CurrentActor currentActor, Terms terms, Shelves shelves, Reindexing reindexing) {
        super("terms.title");
        this.actor = currentActor.get();
        this.terms = terms;
        head().back("system", Words.say("system.title")).lead(Words.say("terms.lead"));
        pending.getElement().setAttribute("role", "status");
        Section index = new Section(
                new H2(Words.say("terms.index")), pending, new IndexPanel(actor, shelves, reindexing, this::list));
        index.addClassName("yy-section");
        list.addClassName("yy-stack");
        Div content = new Div(search(), form, list, index, new TermExchange(actor, terms, this::show));
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        sought = Sought.in(entering.getLocation().getQueryParameters());
        wanted.setValue(sought.wanted());
        show();
    }

    private void show() {
        list();
        form.removeAll();
        open();
    }

    /** The terms and what the index does not know of them; what is being typed in the form stays. */
    private void list() {
        count();
        Page<Term> found = terms.list(actor, sought.wanted(), sought.ours(), sought.offset(), Sought.A_PAGE);
        list.removeAll();
        list.add(kinds());
        if (found.items().isEmpty()) {
            list.add(new EmptyState(VaadinIcon.BOOK, Words.say("terms.none"), Words.say("terms.none.why")));
        } else {
            list.add(new TermRows(found.items(), sought, this::takeAway, this::restore), pages(found));
        }
    }

    private void count() {
        int changes = terms.pending();
        pending.setText(changes == 0 ? Words.say("terms.pending.none") : Words.say("terms.pending", changes));
    }

    private void open() {
        if (sought.open().equals(Sought.NEW)) {
            form.add(new TermForm(
                    Words.say("terms.add"), List.of(), names -> kept(terms.add(actor, names)), this::leave));
        } else if (!sought.open().isEmpty()) {
            try {
                Term term = terms.term(actor, sought.open());
                form.add(new TermForm(
                        Words.say("terms.change.of", term.concept().name()),
                        term.concept().names(),
                        names -> {
                            terms.change(actor, term.id(), names);
                            kept(term.id());
                        },
                        this::leave));
            } catch (Refused.Missing gone) {
                form.add(new Paragraph(Words.say(gone.key())));
            }
        }
    }

    private void kept(String term) {
        go(sought.wanted(terms.term(actor, term).concept().name()));
    }

    private void leave() {
        go(sought.closed());
    }

    private void go(Sought next) {
        getUI().ifPresent(ui -> ui.navigate(TermsScreen.class, next.parameters()));
    }

    private void takeAway(Term term) {
        deed(() -> terms.takeAway(actor, term.id()));
    }

    private void restore(Term term) {
        deed(() -> terms.restore(actor, term.id()));
    }

    private void deed(Runnable doing) {
        try {
            doing.run();
        } catch (Refused no) {
            Notices.refused(no);
        }
        show();
    }

    private Component search() {
        wanted.setLabel(Words.say("terms.wanted"));
        wanted.setMaxLength(Sought.LONGEST);
        wanted.setWidth("min(100%, 24rem)");
        wanted.addKeyDownListener(Key.ENTER, enter -> find());
        Button find = new Button(Words.say("terms.find"), tap -> find());
        Button add = new Button(Words.say("terms.add"), tap -> go(sought.open(Sought.NEW)));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div search = new Div(wanted, find, add);
        search.addClassName("yy-chips");
        search.getStyle().setAlignItems(Style.AlignItems.BASELINE);
        search.getElement().setAttribute("role", "search").setAttribute("aria-label", Words.say("terms.search"));
        return search;
    }

    private void find() {
        go(sought.wanted(wanted.getValue().strip()));
    }

    private Component kinds() {
        Nav kinds = new Nav(kind(false), kind(true));
        kinds.addClassName("yy-chips");
        kinds.getElement().setAttribute("aria-label", Words.say("terms.kinds"));
        return kinds;
    }

    private Component kind(boolean ours) {
        String words = Words.say(ours ? "terms.ours" : "terms.all");
        return ours == sought.ours()
                ? new Chip(words, Chip.Tone.ACCENT)
                : new Anchor(sought.ours(ours).address(), words);
    }

    private Component pages(Page<Term> found) {
        Nav pages = new Nav();
        pages.addClassName("yy-chips");
        pages.getElement().setAttribute("aria-label", Words.say("terms.pages"));
        int last = found.offset() + found.items().size();
        if (sought.page() > 0) {
            pages.add(new Anchor(sought.page(sought.page() - 1).address(), Words.say("terms.previous")));
        }
        pages.add(new Span(Words.say("terms.range", found.offset() + 1, last, found.total())));
        if (last < found.total()) {
            pages.add(new Anchor(sought.page(sought.page() + 1).address(), Words.say("terms.next")));
        }
        return pages;
    }
}
