package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.function.Consumer;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Draw;
import org.yunyan.bank.Item;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;

/** One draw: so many questions of a skill and difficulty, or some that are named, with how many the bank has. */
final class DrawRow extends Div {

    /** Where the questions come from. */
    enum Way {
        SKILL,
        NAMED
    }

    private final transient Bank bank;
    private final transient Writing writing;
    private final transient Consumer<Draw> changed;
    private final DrawUse use;
    private final Div fields = new Div();
    private final Paragraph found = new Paragraph();
    private transient Draw bySkill;
    private transient Draw named;

    /** @param changed told with each change, also when something is missing for it to be drawn */
    DrawRow(Bank bank, Writing writing, DrawUse use, Draw draw, Consumer<Draw> changed) {
        this.bank = bank;
        this.writing = writing;
        this.use = use;
        this.changed = changed;
        boolean names = !draw.items().isEmpty();
        this.bySkill = names
                ? DrawRows.first(writing.draft(), draw.count()).stream()
                        .findFirst()
                        .orElse(new Draw(List.of(), null, Draw.EASIEST, Draw.HARDEST, draw.count()))
                : draw;
        this.named = names ? draw : Draw.named(List.of());
        addClassName("studio-draw");
        fields.addClassName("studio-quiz");
        found.addClassName("yy-quiet");
        found.getElement().setAttribute("role", "status");
        Way way = names ? Way.NAMED : Way.SKILL;
        add(way(way), fields, found);
        show(way);
    }

    static boolean isComplete(Draw draw) {
        return draw.skill() != null || !draw.items().isEmpty();
    }

    private Component way(Way now) {
        RadioButtonGroup<Way> way = new RadioButtonGroup<>(Words.say("studio.draw.way"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(one -> Words.say("studio.draw.way." + one.name()));
        way.setValue(now);
        way.addValueChangeListener(chosen -> {
            show(chosen.getValue());
            Draw draw = chosen.getValue() == Way.NAMED ? named : bySkill;
            if (isComplete(draw)) {
                changed.accept(draw);
            }
        });
        return way;
    }

    private void show(Way way) {
        fields.removeAll();
        found.setText("");
        if (way == Way.SKILL) {
            fields.add(skillFields());
            tell(bySkill);
        } else {
            IntegerField count = Fields.number("draw.count", Math.max(1, named.count()), 1, Draw.MOST, value -> {
                int most = Math.max(1, named.items().size());
                putNamed(new Draw(named.items(), null, Draw.EASIEST, Draw.HARDEST, Math.min(value, most)));
            });
            count.setHelperText(Words.say("studio.draw.count.named"));
            fields.add(new ItemPicker(bank, writing, use, named.items(), items -> name(items, count)), count);
            tell(named);
        }
    }

    private Component skillFields() {
        Div row = new Div(
                Fields.skill(
                        "draw.skill",
                        bySkill.skill(),
                        writing.framework(),
                        value -> putBySkill(
                                new Draw(List.of(), value, bySkill.easiest(), bySkill.hardest(), bySkill.count()))),
                Fields.number("draw.easiest", bySkill.easiest(), Draw.EASIEST, Draw.HARDEST, value -> {
                    int hardest = Math.max(value, bySkill.hardest());
                    putBySkill(new Draw(List.of(), bySkill.skill(), value, hardest, bySkill.count()));
                }),
                Fields.number("draw.hardest", bySkill.hardest(), Draw.EASIEST, Draw.HARDEST, value -> {
                    int least = Math.min(value, bySkill.easiest());
                    putBySkill(new Draw(List.of(), bySkill.skill(), least, value, bySkill.count()));
                }),
                Fields.number(
                        "draw.count",
                        bySkill.count(),
                        1,
                        Draw.MOST,
                        value -> putBySkill(
                                new Draw(List.of(), bySkill.skill(), bySkill.easiest(), bySkill.hardest(), value))));
        row.addClassName("studio-row");
        return row;
    }

    /** All of them are asked unless she has asked for fewer. */
    private void name(List<Id<Item>> items, IntegerField count) {
        boolean all = named.count() >= named.items().size();
        int asked = all ? items.size() : Math.clamp(named.count(), 1, Math.max(1, items.size()));
        putNamed(new Draw(items, null, Draw.EASIEST, Draw.HARDEST, asked));
        count.setValue(Math.max(1, asked));
    }

    private void putNamed(Draw draw) {
        named = draw;
        tell(draw);
        changed.accept(draw);
    }

    private void putBySkill(Draw draw) {
        bySkill = draw;
        tell(draw);
        changed.accept(draw);
    }

    private void tell(Draw draw) {
        if (!isComplete(draw)) {
            found.setText(Words.say("studio.draw.incomplete"));
            return;
        }
        int there = bank.available(draw, use.atOnce);
        String key = there >= draw.count() ? "found" : use.atOnce ? "fewAtOnce" : "few";
        found.setText(Words.say("studio.draw." + key, there, draw.count()));
    }
}
