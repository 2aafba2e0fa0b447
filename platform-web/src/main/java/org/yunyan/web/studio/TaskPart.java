package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yunyan.bank.Criterion;
import org.yunyan.catalogue.Task;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.web.language.Words;

/** The fields of an assignment: its rubric, how many works of others each learner looks at, and its pass mark. */
@org.springframework.stereotype.Component
final class TaskPart implements UnitPart {

    private static final int WHOLE = 100;
    private static final int MOST_PEERS = 5;

    @Override
    public Optional<Component> fields(Writing writing, UnitDraft unit) {
        return unit.kind == UnitKind.TASK ? Optional.of(new Rubric(writing, unit)) : Optional.empty();
    }

    private static final class Rubric extends Section {

        private static final int SENTENCE = 500;
        private static final int MOST_LINES = 10;
        private static final int USUAL_POINTS = 10;

        private final transient Writing writing;
        private final transient UnitDraft unit;
        private final Div rows = new Div();

        Rubric(Writing writing, UnitDraft unit) {
            this.writing = writing;
            this.unit = unit;
            if (unit.task == null) {
                unit.task = new Task(List.of(), 0, Unit.PASS_PERCENT);
            }
            addClassNames("yy-panel", "studio-quiz");
            rows.addClassName("studio-quiz");
            Div rules = new Div(
                    Fields.number(
                            "task.peers",
                            unit.task.peers(),
                            0,
                            MOST_PEERS,
                            value -> write(new Task(unit.task.rubric(), value, unit.task.percentToPass()))),
                    Fields.number(
                            "passPercent",
                            unit.task.percentToPass(),
                            1,
                            WHOLE,
                            value -> write(new Task(unit.task.rubric(), unit.task.peers(), value))));
            rules.addClassName("studio-row");
            add(new H3(Words.say("studio.task")), new Paragraph(Words.say("studio.task.how")), rows, rules);
            show();
        }

        private void show() {
            rows.removeAll();
            for (int i = 0; i < unit.task.rubric().size(); i++) {
                rows.add(row(i));
            }
            if (unit.task.rubric().size() < MOST_LINES) {
                rows.add(Fields.quiet(VaadinIcon.PLUS, Words.say("studio.task.add"), () -> {
                    List<Criterion> more = new ArrayList<>(unit.task.rubric());
                    more.add(new Criterion("", "", USUAL_POINTS));
                    put(more);
                    show();
                }));
            }
        }

        private Component row(int index) {
            Criterion line = unit.task.rubric().get(index);
            Div row = new Div(
                    Fields.line(
                            "task.title",
                            line.title(),
                            SENTENCE,
                            value -> put(
                                    index,
                                    new Criterion(
                                            value,
                                            at(index).description(),
                                            at(index).points()))),
                    Fields.line(
                            "task.description",
                            line.description(),
                            SENTENCE,
                            value -> put(
                                    index,
                                    new Criterion(
                                            at(index).title(), value, at(index).points()))),
                    Fields.number(
                            "task.points",
                            line.points(),
                            1,
                            WHOLE,
                            value -> put(
                                    index,
                                    new Criterion(at(index).title(), at(index).description(), value))),
                    Fields.quiet(VaadinIcon.CLOSE_SMALL, Words.say("studio.task.remove", index + 1), () -> {
                        List<Criterion> fewer = new ArrayList<>(unit.task.rubric());
                        fewer.remove(index);
                        put(fewer);
                        show();
                    }));
            row.addClassName("studio-row");
            return row;
        }

        private Criterion at(int index) {
            return unit.task.rubric().get(index);
        }

        private void put(int index, Criterion changed) {
            List<Criterion> all = new ArrayList<>(unit.task.rubric());
            all.set(index, changed);
            put(all);
        }

        private void put(List<Criterion> rubric) {
            write(new Task(rubric, unit.task.peers(), unit.task.percentToPass()));
        }

        private void write(Task changed) {
            unit.task = changed;
            writing.changed().run();
        }
    }
}
