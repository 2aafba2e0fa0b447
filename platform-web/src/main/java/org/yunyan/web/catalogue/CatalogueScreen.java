package org.yunyan.web.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.yunyan.demand.Demand;
import org.yunyan.identity.Actor;
import org.yunyan.recommender.Sort;
import org.yunyan.web.catalogue.CourseSearch.Found;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.why.Reasons;

/** Everything that is offered: search as one types, facets with counts, and what each course would do for the reader. */
@Route(value = CatalogueNavigation.CATALOGUE, layout = MainLayout.class)
@Menu(title = "catalogue.place", icon = "vaadin:open-book", order = 3)
@PermitAll
@StyleSheet("context://styles/catalogue.css")
final class CatalogueScreen extends Screen implements BeforeEnterObserver, BeforeLeaveObserver {

    private final Actor reader;
    private final CourseSearch search;
    private final ResultCards cards;
    private final FacetNames names;
    private final FacetPanel beside;
    private final FacetPanel inDrawer;
    private final SearchBox box;
    private final Aside side = new Aside();
    private final Section results = new Section();
    private final Paragraph count = new Paragraph();
    private final Select<Sort> sort = new Select<>();
    private final Button narrow = new Button(VaadinIcon.FILTER.create());
    private final FacetDrawer drawer = new FacetDrawer();
    private final Demand demand;
    private CatalogueQuery query = CatalogueQuery.EVERYTHING;
    private Found shown;

    CatalogueScreen(CurrentActor currentActor, CourseSearch search, FacetNames names, Reasons reasons, Demand demand) {
        super("catalogue.title");
        this.reader = currentActor.get();
        this.search = search;
        this.cards = new ResultCards(reasons);
        this.names = names;
        this.demand = demand;
        boolean personal = search.isPersonal(reader);
        this.beside = new FacetPanel(names, personal, this::go);
        this.inDrawer = new FacetPanel(names, personal, this::go);
        this.box = new SearchBox(search::complete, words -> type(query.asking(words)), this::settle);
        addClassName("yy-catalogue");
        count.getElement().setAttribute("role", "status");
        side.getElement().setAttribute("aria-label", Words.say("catalogue.narrow"));
        side.addClassName("yy-catalogue-side");
        side.add(beside);
        drawer.add(inDrawer);
        results.addClassName("yy-catalogue-results");
        results.getElement().setAttribute("aria-label", Words.say("catalogue.results"));
        narrow.addClassNames("yy-catalogue-narrow");
        narrow.addClickListener(tap -> drawer.open());
        Div right = new Div(bar(), results);
        right.addClassName("yy-catalogue-right");
        Div columns = new Div(side, right);
        columns.addClassName("yy-catalogue-columns");
        add(box, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        int before = query.page();
        query = CatalogueQuery.of(entering.getLocation().getQueryParameters().getParameters());
        if (query.page() != before) {
            getElement().executeJs("window.scrollTo(0, 0)");
        }
        box.show(query.words());
        show();
        settle();
    }

    /** Before the page that she opens notes that it was opened. */
    @Override
    public void beforeLeave(BeforeLeaveEvent leaving) {
        settle();
    }

    @Override
    protected void onDetach(DetachEvent leaving) {
        settle();
    }

    /** What is shown now is what she was looking for and looks at, and not the beginning of it. */
    private void settle() {
        if (shown != null) {
            search.settled(reader, shown);
        }
        shown = null;
    }

    private Component bar() {
        sort.setItems(Sort.values());
        sort.setItemLabelGenerator(order -> Words.say("catalogue.sort." + order.name()));
        sort.setAriaLabel(Words.say("catalogue.sort"));
        sort.addClassName("yy-catalogue-sort");
        sort.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                go(query.sorted(chosen.getValue()));
            }
        });
        Div bar = new Div(count, narrow, sort);
        bar.addClassName("yy-catalogue-bar");
        return bar;
    }

    /** While somebody types, the address follows without filling the way back with every letter. */
    private void type(CatalogueQuery asked) {
        query = asked;
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(CatalogueNavigation.CATALOGUE, parameters(asked)));
        show();
    }

    /** A decision that the back button takes back. */
    private void go(CatalogueQuery decided) {
        UI.getCurrent().navigate(CatalogueScreen.class, parameters(decided));
    }

    private void show() {
        Found found = search.find(reader, query, CatalogueQuery.PAGE_SIZE);
        shown = found;
        count.setText(Words.say("catalogue.count", found.total()));
        sort.setValue(query.sort());
        int conditions = query.conditions();
        narrow.setText(
                conditions == 0 ? Words.say("catalogue.narrow") : Words.say("catalogue.narrow.some", conditions));
        beside.show(found);
        inDrawer.show(found);
        drawer.say(Words.say("catalogue.narrow.show", found.total()));
        results.removeAll();
        H2 heading = new H2(Words.say("catalogue.results"));
        heading.addClassName("yy-seen-by-readers");
        results.add(heading);
        if (found.hits().isEmpty()) {
            results.add(new NothingFound(query, found.didYouMean(), asked -> search.count(reader, asked), names));
            ask();
            return;
        }
        found.didYouMean().ifPresent(other -> results.add(didYouMean(other)));
        if (found.isGuessed()) {
            Paragraph guessed = new Paragraph(Words.say("catalogue.guessed", query.words()));
            guessed.addClassName("yy-note");
            results.add(guessed);
        }
        Div list = new Div();
        list.addClassName("yy-cards");
        found.hits().forEach(hit -> list.add(cards.of(hit)));
        results.add(list, pages(found));
        if (found.isGuessed() && found.didYouMean().isEmpty()) {
            ask();
        }
    }

    private void ask() {
        if (!query.words().isBlank() && search.isPersonal(reader)) {
            results.add(new AskForIt(reader, demand, query.words()));
        }
    }

    private Component didYouMean(String other) {
        Paragraph line = new Paragraph(new Span(Words.say("catalogue.spelling")), link(query.asking(other), other));
        line.addClassName("yy-catalogue-spelling");
        return line;
    }

    private Component pages(Found found) {
        Nav pages = new Nav();
        pages.addClassName("yy-pages");
        pages.getElement().setAttribute("aria-label", Words.say("catalogue.pages"));
        long last = (found.total() - 1) / CatalogueQuery.PAGE_SIZE + 1;
        if (last > 1) {
            if (query.page() > 0) {
                pages.add(link(query.at(query.page() - 1), Words.say("catalogue.pages.before")));
            }
            pages.add(new Span(Words.say("catalogue.pages.at", query.page() + 1, last)));
            if (found.hasMore()) {
                pages.add(link(query.at(query.page() + 1), Words.say("catalogue.pages.after")));
            }
        }
        return pages;
    }

    static Anchor link(CatalogueQuery to, String words) {
        String parameters = parameters(to).getQueryString();
        return new Anchor(
                parameters.isEmpty() ? CatalogueNavigation.CATALOGUE : CatalogueNavigation.CATALOGUE + "?" + parameters,
                words);
    }

    private static QueryParameters parameters(CatalogueQuery query) {
        return new QueryParameters(query.parameters());
    }
}
