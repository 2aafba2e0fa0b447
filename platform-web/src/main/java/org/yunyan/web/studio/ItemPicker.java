package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Draw;
import org.yunyan.bank.Item;
import org.yunyan.bank.ItemFilter;
import org.yunyan.bank.ItemState;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.skills.Skill;
import org.yunyan.web.language.Words;

/** Names questions of the bank: found by words, skill and difficulty, chosen by a button each, and listed in their order. */
final class ItemPicker extends Div {

    private static final int SHOWN = 10;
    private static final int BRIEF = 80;

    private final transient Bank bank;
    private final transient Writing writing;
    private final transient Consumer<List<Id<Item>>> changed;
    private final transient List<Id<Item>> chosen;
    private final transient Map<Id<Item>, Button> takers = new HashMap<>();
    private final DrawUse use;
    private final TextField words = new TextField(Words.say("bank.filter.text"));
    private final ComboBox<Skill> skill;
    private final Select<Integer> difficulty = new Select<>();
    private final H4 heading = new H4();
    private final Paragraph said = new Paragraph();
    private final OrderedList list = new OrderedList();
    private final UnorderedList results = new UnorderedList();
    private transient Id<Skill> about;

    /** @param changed told with all chosen ones, in their order */
    ItemPicker(Bank bank, Writing writing, DrawUse use, List<Id<Item>> chosen, Consumer<List<Id<Item>>> changed) {
        this.bank = bank;
        this.writing = writing;
        this.use = use;
        this.chosen = new ArrayList<>(chosen);
        this.changed = changed;
        addClassNames("studio-quiz", "studio-picker");
        heading.getElement().setAttribute("tabindex", "-1");
        said.addClassName("yy-quiet");
        said.getElement().setAttribute("role", "status");
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(Fields.PAUSE);
        words.addValueChangeListener(typed -> search());
        skill = Fields.skill("draw.skill", null, writing.framework(), value -> {
            about = value;
            search();
        });
        difficulty.setLabel(Words.say("bank.column.difficulty"));
        difficulty.setItems(
                IntStream.rangeClosed(Draw.EASIEST, Draw.HARDEST).boxed().toList());
        difficulty.setEmptySelectionAllowed(true);
        difficulty.setEmptySelectionCaption(Words.say("bank.filter.any"));
        difficulty.setItemLabelGenerator(one -> one == null ? Words.say("bank.filter.any") : String.valueOf(one));
        difficulty.addValueChangeListener(level -> search());
        Div filters = new Div(words, skill, difficulty);
        filters.addClassName("studio-row");
        add(heading, list, filters, said, results);
        showChosen();
        search();
    }

    private void showChosen() {
        heading.setText(Words.say("studio.draw.named", chosen.size()));
        list.removeAll();
        bank.items(writing.actor(), chosen).forEach(item -> list.add(chosen(item)));
    }

    private Component chosen(Item item) {
        Button remove = taker(Words.say("studio.remove"), Words.say("studio.draw.drop", brief(item)), () -> {
            drop(item);
            heading.getElement().callJsFunction("focus");
        });
        ListItem row = row(item, remove);
        if (item.state() != ItemState.ACTIVE || isMarked(item)) {
            row.add(new Paragraph(Words.say(isMarked(item) ? "studio.draw.marked" : "studio.draw.retired")));
        }
        return row;
    }

    private void search() {
        ItemFilter filter =
                new ItemFilter(false, about, null, ItemState.ACTIVE, difficulty.getValue(), words.getValue());
        Page<Item> found = bank.list(writing.actor(), filter, 0, SHOWN);
        results.removeAll();
        takers.clear();
        found.items().forEach(item -> results.add(offered(item)));
        said.setText(
                Words.say("studio.draw.results", found.total(), found.items().size()));
    }

    private Component offered(Item item) {
        if (isMarked(item)) {
            Span why = new Span(Words.say("studio.draw.marked"));
            why.addClassName("yy-quiet");
            return row(item, why);
        }
        Button take = taker("", "", () -> {
            if (chosen.contains(item.id())) {
                drop(item);
            } else {
                take(item);
            }
        });
        takers.put(item.id(), take);
        name(item.id(), brief(item));
        return row(item, take);
    }

    private void take(Item item) {
        if (chosen.size() >= Draw.MOST) {
            said.setText(Words.say("studio.draw.most", Draw.MOST));
            return;
        }
        chosen.add(item.id());
        written(item);
    }

    private void drop(Item item) {
        chosen.remove(item.id());
        written(item);
    }

    private void written(Item item) {
        showChosen();
        name(item.id(), brief(item));
        said.setText(Words.say("studio.draw.named", chosen.size()));
        changed.accept(List.copyOf(chosen));
    }

    /** What its button does now; it stays where it is, so that the keyboard stays with it. */
    private void name(Id<Item> item, String prompt) {
        Button take = takers.get(item);
        if (take == null) {
            return;
        }
        boolean is = chosen.contains(item);
        take.setText(Words.say(is ? "studio.draw.taken" : "studio.draw.take"));
        take.setAriaLabel(Words.say(is ? "studio.draw.drop" : "studio.draw.take.of", prompt));
        take.getElement().setAttribute("aria-pressed", String.valueOf(is));
    }

    private boolean isMarked(Item item) {
        return use.atOnce && item.wording().kind().isMarked();
    }

    private static Button taker(String text, String label, Runnable act) {
        Button button = new Button(text, tap -> act.run());
        button.setAriaLabel(label);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static ListItem row(Item item, Component act) {
        Span about = new Span(Words.say(
                "studio.draw.item",
                Words.of(item.wording().kind()),
                item.scope().difficulty(),
                item.authorName()));
        about.addClassName("yy-quiet");
        ListItem row = new ListItem(new Div(new Span(brief(item)), about), act);
        row.addClassName("studio-pick");
        return row;
    }

    private static String brief(Item item) {
        String prompt = Words.authored(item.prompt());
        return prompt.length() <= BRIEF ? prompt : prompt.substring(0, BRIEF) + "…";
    }
}
