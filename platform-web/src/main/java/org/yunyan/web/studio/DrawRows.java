package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Draw;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.web.language.Words;

/** Which questions a test draws: so many of a skill and difficulty a row, with how many the bank has. */
final class DrawRows extends Div {

    private static final int USUAL = 5;
    private static final int MOST_ROWS = 10;

    private final transient Bank bank;
    private final transient List<Skill> framework;
    private final transient Consumer<List<Draw>> changed;
    private final transient List<Draw> draws;
    private final Div rows = new Div();

    /** @param changed told with all rows that are complete */
    DrawRows(Bank bank, List<Skill> framework, List<Draw> draws, Consumer<List<Draw>> changed) {
        this.bank = bank;
        this.framework = framework;
        this.changed = changed;
        this.draws = new ArrayList<>(draws);
        addClassName("studio-quiz");
        rows.addClassName("studio-quiz");
        add(rows);
        show();
    }

    private void show() {
        rows.removeAll();
        for (int i = 0; i < draws.size(); i++) {
            rows.add(row(i));
        }
        if (draws.size() < MOST_ROWS) {
            rows.add(Fields.quiet(VaadinIcon.PLUS, Words.say("studio.draw.add"), () -> {
                draws.add(new Draw(List.of(), null, Draw.EASIEST, Draw.HARDEST, USUAL));
                show();
            }));
        }
    }

    private Component row(int index) {
        Draw draw = draws.get(index);
        Span found = new Span();
        found.addClassName("yy-quiet");
        found.getElement().setAttribute("role", "status");
        Div row = new Div();
        row.addClassNames("studio-row", "studio-draw");
        if (draw.items().isEmpty()) {
            ComboBox<Skill> skill = Fields.skill("draw.skill", draw.skill(), framework, value -> {
                Draw now = draws.get(index);
                put(index, new Draw(List.of(), value, now.easiest(), now.hardest(), now.count()), found);
            });
            IntegerField easiest = Fields.number("draw.easiest", draw.easiest(), Draw.EASIEST, Draw.HARDEST, value -> {
                Draw now = draws.get(index);
                int hardest = Math.max(value, now.hardest());
                put(index, new Draw(List.of(), now.skill(), value, hardest, now.count()), found);
            });
            IntegerField hardest = Fields.number("draw.hardest", draw.hardest(), Draw.EASIEST, Draw.HARDEST, value -> {
                Draw now = draws.get(index);
                int least = Math.min(value, now.easiest());
                put(index, new Draw(List.of(), now.skill(), least, value, now.count()), found);
            });
            row.add(skill, easiest, hardest);
        } else {
            row.add(new Span(Words.say("studio.draw.named", draw.items().size())));
        }
        IntegerField count = Fields.number("draw.count", draw.count(), 1, Draw.MOST, value -> {
            Draw now = draws.get(index);
            put(index, new Draw(now.items(), now.skill(), now.easiest(), now.hardest(), value), found);
        });
        Component remove = Fields.quiet(VaadinIcon.CLOSE_SMALL, Words.say("studio.draw.remove", index + 1), () -> {
            draws.remove(index);
            show();
            write();
        });
        row.add(count, found, remove);
        tell(draw, found);
        return row;
    }

    private void put(int index, Draw draw, Span found) {
        draws.set(index, draw);
        tell(draw, found);
        write();
    }

    private void tell(Draw draw, Span found) {
        if (isComplete(draw)) {
            found.setText(Words.say("studio.draw.found", bank.available(draw), draw.count()));
        }
    }

    private void write() {
        changed.accept(draws.stream().filter(DrawRows::isComplete).toList());
    }

    private static boolean isComplete(Draw draw) {
        return draw.skill() != null || !draw.items().isEmpty();
    }

    /** The skill that most of a course is about, for a first row. */
    static List<Draw> first(Draft draft, int count) {
        Id<Skill> skill =
                draft.skills.isEmpty() ? null : draft.skills.getFirst().skill();
        return skill == null ? List.of() : List.of(Draw.of(skill, count));
    }
}
