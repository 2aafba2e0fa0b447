package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Draw;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.web.language.Words;

/** Which questions are drawn from the bank, one row a draw. */
final class DrawRows extends Div {

    private static final int USUAL = 5;

    private final transient Bank bank;
    private final transient Writing writing;
    private final transient Consumer<List<Draw>> changed;
    private final transient List<Draw> draws;
    private final DrawUse use;
    private final Div rows = new Div();

    /** @param changed told with all rows that are complete */
    DrawRows(Bank bank, Writing writing, DrawUse use, List<Draw> draws, Consumer<List<Draw>> changed) {
        this.bank = bank;
        this.writing = writing;
        this.use = use;
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
        if (draws.size() < use.mostRows) {
            rows.add(Fields.quiet(VaadinIcon.PLUS, Words.say("studio.draw.add"), () -> {
                draws.add(new Draw(List.of(), null, Draw.EASIEST, Draw.HARDEST, USUAL));
                show();
            }));
        }
    }

    private Component row(int index) {
        DrawRow row = new DrawRow(bank, writing, use, draws.get(index), draw -> {
            draws.set(index, draw);
            write();
        });
        if (use.mostRows > 1) {
            row.add(Fields.quiet(VaadinIcon.CLOSE_SMALL, Words.say("studio.draw.remove", index + 1), () -> {
                draws.remove(index);
                show();
                write();
            }));
        }
        return row;
    }

    private void write() {
        changed.accept(draws.stream().filter(DrawRow::isComplete).toList());
    }

    /** The skill that most of a course is about, for a first row. */
    static List<Draw> first(Draft draft, int count) {
        Id<Skill> skill =
                draft.skills.isEmpty() ? null : draft.skills.getFirst().skill();
        return skill == null ? List.of() : List.of(Draw.of(skill, count));
    }
}
