package org.yunyan.web.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.yunyan.anchors.Anchors;
import org.yunyan.people.People;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.EmptyState;

/** The county's anchors for everybody, without signing in ({@code ?before=} shows older ones), and how to check with them. */
@Route("anchors")
@AnonymousAllowed
final class AnchorsScreen extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int A_PAGE = 31;

    private final Anchors anchors;
    private final People people;
    private final Main page = new Main();

    AnchorsScreen(Anchors anchors, People people) {
        this.anchors = anchors;
        this.people = people;
        addClassNames("yy-plain-page", "yy-plain-wide");
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        long before = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("before")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::valueOf)
                .orElse(Long.MAX_VALUE);
        List<org.yunyan.anchors.Anchor> found = anchors.newest(before, A_PAGE);
        page.removeAll();
        page.add(new H1(heading()), new Paragraph(Words.say("ledger.public.lead")));
        if (found.isEmpty()) {
            page.add(new EmptyState(
                    VaadinIcon.ANCHOR, Words.say("ledger.public.none"), Words.say("ledger.public.none.why")));
        } else {
            page.add(new AnchorTable(found), pages(found, before));
        }
        page.add(how());
    }

    private static Component pages(List<org.yunyan.anchors.Anchor> found, long before) {
        Nav pages = new Nav();
        pages.addClassName("yy-chips");
        pages.getElement().setAttribute("aria-label", Words.say("ledger.public.pages"));
        if (before != Long.MAX_VALUE) {
            pages.add(new Anchor("anchors", Words.say("ledger.public.newest")));
        }
        if (found.getLast().number() > 1) {
            pages.add(new Anchor("anchors?before=" + found.getLast().number(), Words.say("ledger.public.older")));
        }
        return pages;
    }

    private static Component how() {
        OrderedList steps = new OrderedList(
                new ListItem(Words.say("ledger.how.ledger")),
                new ListItem(
                        download("api/v1/anchors/file", "ledger.how.anchors"),
                        new Paragraph(Words.say("ledger.how.anchors.why"))),
                new ListItem(
                        download("api/v1/verifier", "ledger.how.verifier"),
                        new Paragraph(Words.say("ledger.how.verifier.why"))),
                new ListItem(
                        new Paragraph(Words.say("ledger.how.run")),
                        new Code("java -jar yunyan-verifier.jar yunyan-ledger.json yunyan-anchors.json")),
                new ListItem(Words.say("ledger.how.meaning")));
        Section section = new Section(new H2(Words.say("ledger.how")), steps);
        section.addClassName("yy-section");
        return section;
    }

    private static Anchor download(String address, String words) {
        Anchor link = new Anchor(address, Words.say(words));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private String heading() {
        return Words.say("ledger.public.title", people.county().name());
    }

    @Override
    public String getPageTitle() {
        return heading() + " · " + Words.say("shell.product");
    }
}
