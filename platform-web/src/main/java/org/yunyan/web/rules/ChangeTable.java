package org.yunyan.web.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.rules.RuleChange;
import org.yunyan.rules.RuleFigure;
import org.yunyan.rules.RuleSet;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Table;

/** What is not the same in two rule sets, figure by figure: what was, what is, and the clause. */
final class ChangeTable extends Div {

    /** @param sets the two, to name the rows */
    ChangeTable(List<RuleChange> changes, List<RuleSet> sets) {
        if (changes.isEmpty()) {
            add(new Paragraph(Words.say("rules.same")));
            return;
        }
        List<RuleFigure> figures = new ArrayList<>();
        sets.forEach(rules -> figures.addAll(RuleFigure.of(rules)));
        Table table = new Table(
                Words.say("rules.changes"),
                Words.say("rules.figure"),
                Words.say("rules.before"),
                Words.say("rules.after"),
                Words.say("rules.from.clause"));
        changes.forEach(change -> table.row(
                place(change, figures),
                RuleWords.value(change.before()),
                RuleWords.value(change.after()),
                RuleWords.clause(change.clause(), false)));
        add(table);
    }

    private static String place(RuleChange change, List<RuleFigure> figures) {
        String section = RuleWords.section(change.section());
        String column = RuleWords.column(change.column());
        if (change.row().isEmpty()) {
            return Words.say("rules.place", section, column);
        }
        List<RuleFigure> all = figures.stream()
                .filter(figure -> figure.section().equals(change.section())
                        && figure.row().equals(change.row()))
                .toList();
        List<RuleFigure> row = all.stream()
                .filter(figure -> figure.place() == all.getFirst().place())
                .toList();
        return Words.say("rules.place.row", section, RuleWords.row(row), column);
    }
}
