package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yunyan.catalogue.Borrowings;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Newer;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.IndexUnavailable;
import org.yunyan.recommender.SearchRequest;
import org.yunyan.recommender.Sort;
import org.yunyan.shared.Id;
import org.yunyan.web.blocks.Block;
import org.yunyan.web.blocks.Blocks;
import org.yunyan.web.language.Words;

/** Units of other courses: taken over with the version they come from, and brought up to a newer one after seeing the difference. */
final class BorrowPanel extends Div {

    private static final int FOUND = 12;
    private static final int LONGEST = 100;

    private final Desk desk;
    private final Actor actor;
    private final Catalogue catalogue;
    private final Borrowings borrowings;
    private final Recommendations recommendations;
    private final Div found = new Div();
    private final Div units = new Div();

    BorrowPanel(Desk desk, Actor actor, Workplace workplace) {
        this.desk = desk;
        this.actor = actor;
        this.catalogue = workplace.catalogue;
        this.borrowings = workplace.borrowings;
        this.recommendations = workplace.recommendations;
        addClassName("yy-section");
        show();
    }

    private void show() {
        removeAll();
        units.removeAll();
        List<Newer> newer = borrowings.newer(actor, desk.stored().id());
        if (!newer.isEmpty()) {
            add(new H3(Words.say("studio.borrow.newer", newer.size())));
            newer.forEach(one -> add(newer(one)));
        }
        TextField from = new TextField(Words.say("studio.borrow.from"));
        from.setId("field-borrow");
        from.setMaxLength(LONGEST);
        from.setClearButtonVisible(true);
        from.setValueChangeMode(ValueChangeMode.LAZY);
        from.addValueChangeListener(typed -> find(typed.getValue().strip()));
        found.setId("borrow-found");
        found.getElement().setAttribute("role", "status");
        found.removeAll();
        add(new H3(Words.say("studio.borrow")), new Paragraph(Words.say("studio.borrow.how")), from, found, units);
    }

    /** Courses that the words find, as the catalogue does, a few of them. */
    private void find(String words) {
        found.removeAll();
        units.removeAll();
        if (words.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        try {
            offered(words).forEach(version -> {
                String title = Words.authored(version.content().title());
                Button choose = new Button(
                        Words.say("studio.borrow.course", title, version.trainerName()), tap -> offer(version));
                choose.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                list.add(new ListItem(choose));
            });
        } catch (IndexUnavailable away) {
            found.add(new Paragraph(Words.say("studio.borrow.away")));
            return;
        }
        found.add(list.getElement().getChildCount() == 0 ? new Paragraph(Words.say("studio.borrow.none")) : list);
    }

    private List<CourseVersion> offered(String words) {
        SearchRequest request = new SearchRequest(words, Filter.none(), Sort.RELEVANCE, 0, FOUND);
        List<Id<Course>> ids = recommendations.find(request).results().stream()
                .map(result -> Id.<Course>of(result.id()))
                .filter(id -> !id.equals(desk.stored().id()))
                .toList();
        Map<Id<Course>, CourseVersion> offered = catalogue.currentOf(ids);
        return ids.stream().map(offered::get).filter(Objects::nonNull).toList();
    }

    private void offer(CourseVersion from) {
        units.removeAll();
        units.add(new Paragraph(
                Words.say("studio.borrow.of", Words.authored(from.content().title()))));
        UnorderedList list = new UnorderedList();
        for (Unit unit : from.content().units()) {
            String title = Words.authored(unit.title());
            Button take = new Button(Words.say("studio.borrow.take", title), tap -> {
                Course with = borrowings.borrow(
                        actor, desk.stored().id(), desk.stored().version(), from.course(), unit.id());
                desk.bring(with);
                show();
            });
            take.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            list.add(new ListItem(take));
        }
        units.add(list);
    }

    private Component newer(Newer newer) {
        Div row = new Div(new Paragraph(Words.say(
                "studio.borrow.newer.of",
                Words.authored(newer.mine().title()),
                Words.authored(newer.title()),
                newer.reused().number(),
                newer.newest())));
        row.addClassName("yy-panel");
        row.add(new NativeDetails(Words.say("studio.borrow.difference"), difference(newer)));
        row.add(new Button(Words.say("studio.borrow.update"), tap -> {
            desk.bring(borrowings.takeOver(
                    actor,
                    desk.stored().id(),
                    desk.stored().version(),
                    newer.reused().unit()));
            show();
        }));
        return row;
    }

    /** Blocks that go and blocks that come, and whether anything else is different. */
    private static Component difference(Newer newer) {
        List<Block> mine = Blocks.of(newer.mine().markdown());
        List<Block> theirs = Blocks.of(newer.theirs().markdown());
        UnorderedList list = new UnorderedList();
        mine.stream().filter(block -> !theirs.contains(block)).forEach(block -> list.add(item("goes", block)));
        theirs.stream().filter(block -> !mine.contains(block)).forEach(block -> list.add(item("comes", block)));
        if (!Objects.equals(newer.mine().title(), newer.theirs().title())) {
            list.add(new ListItem(Words.say(
                    "studio.borrow.title", Words.authored(newer.theirs().title()))));
        }
        if (!Objects.equals(newer.mine().media(), newer.theirs().media())
                || !Objects.equals(newer.mine().captions(), newer.theirs().captions())) {
            list.add(new ListItem(Words.say("studio.borrow.media")));
        }
        if (!newer.mine().questions().equals(newer.theirs().questions())) {
            list.add(new ListItem(Words.say("studio.borrow.questions")));
        }
        return list;
    }

    private static ListItem item(String what, Block block) {
        ListItem item = new ListItem(Words.say("studio.borrow." + what, Words.authored(block.words())));
        item.addClassName("studio-difference-" + what);
        return item;
    }
}
