package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Draw;
import org.yunyan.catalogue.Recall;
import org.yunyan.web.language.Words;

/** The points at which a unit asks what was just studied. */
@org.springframework.stereotype.Component
final class RecallPart implements UnitPart {

    private static final int MOST = 10;
    private static final int LONGEST = 6 * 3600;

    private final Bank bank;

    RecallPart(Bank bank) {
        this.bank = bank;
    }

    @Override
    public Optional<Component> fields(Writing writing, UnitDraft unit) {
        boolean asks = unit.kind.isMedia() || unit.kind.isRead();
        return asks ? Optional.of(new Points(writing, unit)) : Optional.empty();
    }

    private final class Points extends Section {

        private final transient Writing writing;
        private final transient UnitDraft unit;
        private final Div rows = new Div();

        Points(Writing writing, UnitDraft unit) {
            this.writing = writing;
            this.unit = unit;
            addClassNames("yy-panel", "studio-quiz");
            rows.addClassName("studio-quiz");
            add(new H3(Words.say("studio.recall")), new Paragraph(Words.say("studio.recall.how")), rows);
            show();
        }

        private void show() {
            rows.removeAll();
            for (int i = 0; i < unit.recall.size(); i++) {
                rows.add(row(i));
            }
            if (unit.recall.size() < MOST) {
                rows.add(Fields.quiet(VaadinIcon.PLUS, Words.say("studio.recall.add"), this::append));
            }
        }

        private void append() {
            List<Draw> draw = DrawRows.first(writing.draft(), 2);
            if (draw.isEmpty()) {
                rows.add(new Paragraph(Words.say("studio.recall.skillFirst")));
                return;
            }
            List<Recall> more = new ArrayList<>(unit.recall);
            more.add(new Recall(0, draw.getFirst()));
            write(more);
            show();
        }

        private Component row(int index) {
            Recall point = unit.recall.get(index);
            String key = unit.kind.isMedia() ? "recall.second" : "recall.part";
            Component at = Fields.number(
                    key,
                    point.at(),
                    0,
                    LONGEST,
                    value -> put(
                            index,
                            new Recall(
                                    value,
                                    unit.recall.get(index).draw(),
                                    unit.recall.get(index).pauses())));
            Component remove =
                    Fields.quiet(VaadinIcon.CLOSE_SMALL, Words.say("studio.recall.remove", index + 1), () -> {
                        List<Recall> fewer = new ArrayList<>(unit.recall);
                        fewer.remove(index);
                        write(fewer);
                        show();
                    });
            DrawRows draw = new DrawRows(bank, writing, DrawUse.RECALL, List.of(point.draw()), draws -> {
                if (!draws.isEmpty()) {
                    put(
                            index,
                            new Recall(
                                    unit.recall.get(index).at(),
                                    draws.getFirst(),
                                    unit.recall.get(index).pauses()));
                }
            });
            Div row = new Div(at, draw, remove);
            if (unit.kind.isMedia()) {
                row.addComponentAtIndex(1, pauses(index));
            }
            row.addClassName("studio-question");
            return row;
        }

        private Component pauses(int index) {
            Checkbox pauses = new Checkbox(
                    Words.say("studio.recall.pauses"), unit.recall.get(index).pauses());
            pauses.addValueChangeListener(ticked -> {
                Recall point = unit.recall.get(index);
                put(index, new Recall(point.at(), point.draw(), ticked.getValue()));
            });
            return pauses;
        }

        private void put(int index, Recall changed) {
            List<Recall> all = new ArrayList<>(unit.recall);
            all.set(index, changed);
            write(all);
        }

        private void write(List<Recall> points) {
            unit.recall = List.copyOf(points);
            writing.changed().run();
        }
    }
}
