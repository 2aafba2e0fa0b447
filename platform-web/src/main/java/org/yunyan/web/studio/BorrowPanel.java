package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import org.yunyan.catalogue.Borrowings;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Newer;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.web.blocks.Block;
import org.yunyan.web.blocks.Blocks;
import org.yunyan.web.language.Words;

/** Units of other courses: taken over with the version they come from, and brought up to a newer one after seeing the difference. */
final class BorrowPanel extends Div {

    private static final int OFFERED = 200;

    private final Desk desk;
    private final Actor actor;
    private final Catalogue catalogue;
    private final Borrowings borrowings;
    private final Div units = new Div();

    BorrowPanel(Desk desk, Actor actor, Catalogue catalogue, Borrowings borrowings) {
        this.desk = desk;
        this.actor = actor;
        this.catalogue = catalogue;
        this.borrowings = borrowings;
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
        ComboBox<CourseVersion> from = new ComboBox<>(Words.say("studio.borrow.from"));
        from.setItemLabelGenerator(
                version -> Words.authored(version.content().title()) + " · " + version.trainerName());
        from.setItems(catalogue.offered(null, OFFERED).stream()
                .filter(version -> !version.course().equals(desk.stored().id()))
                .toList());
        from.addValueChangeListener(chosen -> offer(chosen.getValue()));
        add(new H3(Words.say("studio.borrow")), new Paragraph(Words.say("studio.borrow.how")), from, units);
    }

    private void offer(CourseVersion from) {
        units.removeAll();
        if (from == null) {
            return;
        }
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
