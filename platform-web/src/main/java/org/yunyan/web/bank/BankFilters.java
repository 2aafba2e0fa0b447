package org.yunyan.web.bank;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.yunyan.bank.Draw;
import org.yunyan.bank.ItemFilter;
import org.yunyan.bank.ItemKind;
import org.yunyan.bank.ItemState;
import org.yunyan.skills.Skill;
import org.yunyan.web.language.Words;
import org.yunyan.web.why.Reasons;

/** What the list is filtered by; each change is a new address. */
final class BankFilters extends Div {

    private final transient ItemFilter filter;

    BankFilters(BankQuery query, List<Skill> framework) {
        this.filter = query.filter();
        addClassNames("yy-panel", "bank-filters");
        TextField text = new TextField(Words.say("bank.filter.text"));
        text.setClearButtonVisible(true);
        text.setValue(filter.text() == null ? "" : filter.text());
        text.addValueChangeListener(typed -> go(new ItemFilter(
                filter.mine(), filter.skill(), filter.kind(), filter.state(), filter.difficulty(), typed.getValue())));
        ComboBox<Skill> skill = new ComboBox<>(Words.say("bank.column.skill"));
        skill.setItems(framework);
        skill.setItemLabelGenerator(one -> Reasons.name(one, Words.locale()));
        skill.setClearButtonVisible(true);
        framework.stream()
                .filter(one -> one.id().equals(filter.skill()))
                .findFirst()
                .ifPresent(skill::setValue);
        skill.addValueChangeListener(chosen -> go(new ItemFilter(
                filter.mine(),
                chosen.getValue() == null ? null : chosen.getValue().id(),
                filter.kind(),
                filter.state(),
                filter.difficulty(),
                filter.text())));
        Checkbox mine = new Checkbox(Words.say("bank.filter.mine"), filter.mine());
        mine.addValueChangeListener(ticked -> go(new ItemFilter(
                ticked.getValue(), filter.skill(), filter.kind(), filter.state(), filter.difficulty(), filter.text())));
        add(text, skill, kind(), difficulty(), state(), mine);
    }

    private Select<ItemKind> kind() {
        return choice(
                "bank.column.kind",
                List.of(ItemKind.values()),
                Words::of,
                filter.kind(),
                kind -> new ItemFilter(
                        filter.mine(), filter.skill(), kind, filter.state(), filter.difficulty(), filter.text()));
    }

    private Select<Integer> difficulty() {
        List<Integer> levels =
                IntStream.rangeClosed(Draw.EASIEST, Draw.HARDEST).boxed().toList();
        return choice(
                "bank.column.difficulty",
                levels,
                String::valueOf,
                filter.difficulty(),
                level -> new ItemFilter(
                        filter.mine(), filter.skill(), filter.kind(), filter.state(), level, filter.text()));
    }

    private Select<ItemState> state() {
        return choice(
                "bank.filter.state",
                List.of(ItemState.values()),
                Words::of,
                filter.state(),
                state -> new ItemFilter(
                        filter.mine(), filter.skill(), filter.kind(), state, filter.difficulty(), filter.text()));
    }

    private <T> Select<T> choice(
            String key, List<T> all, Function<T, String> words, T value, Function<T, ItemFilter> change) {
        Select<T> field = new Select<>();
        field.setLabel(Words.say(key));
        field.setItems(all);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(Words.say("bank.filter.any"));
        field.setItemLabelGenerator(one -> one == null ? Words.say("bank.filter.any") : words.apply(one));
        field.setValue(value);
        field.addValueChangeListener(chosen -> go(change.apply(chosen.getValue())));
        return field;
    }

    private static void go(ItemFilter changed) {
        UI.getCurrent().navigate(new BankQuery(changed, 0).address());
    }
}
