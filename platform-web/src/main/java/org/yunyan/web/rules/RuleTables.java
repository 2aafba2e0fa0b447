package org.yunyan.web.rules;

import static java.util.stream.Collectors.groupingBy;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.yunyan.rules.RuleColumn;
import org.yunyan.rules.RuleFigure;
import org.yunyan.rules.RuleSection;
import org.yunyan.rules.RuleSet;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Table;

/** Rules to read: each section a table, each row with the clause that it comes from and whether it is our default. */
final class RuleTables extends Div {

    /** What names a row already, or is said elsewhere. */
    private static final Set<String> NAMES = Set.of("nameZh", "nameEn", "noteZh", "noteEn", "id");

    RuleTables(RuleSet rules) {
        addClassName("yy-stack");
        List<RuleFigure> figures = RuleFigure.of(rules);
        for (RuleSection section : RuleSection.ALL) {
            List<RuleFigure> own = figures.stream()
                    .filter(figure -> figure.section().equals(section.name()))
                    .toList();
            String title = RuleWords.section(section.name());
            Section part = new Section(new H2(title));
            part.addClassName("yy-section");
            if (own.isEmpty()) {
                part.add(new Paragraph(Words.say("rules.section.none")));
            } else {
                part.add(section.many() ? many(title, section, own) : single(title, own));
            }
            add(part);
        }
    }

    private static Table single(String title, List<RuleFigure> figures) {
        Table table =
                new Table(title, Words.say("rules.figure"), Words.say("rules.value"), Words.say("rules.from.clause"));
        figures.stream()
                .filter(figure -> !NAMES.contains(figure.column()))
                .forEach(figure -> table.row(
                        RuleWords.column(figure.column()),
                        RuleWords.value(figure.value()),
                        RuleWords.clause(figure.clause(), figure.isDefault())));
        return table;
    }

    private static Table many(String title, RuleSection section, List<RuleFigure> figures) {
        List<String> shown = section.figures().stream()
                .map(RuleColumn::name)
                .filter(name -> !NAMES.contains(name))
                .toList();
        List<String> heads = new ArrayList<>(List.of(Words.say("rules.row")));
        shown.forEach(name -> heads.add(RuleWords.column(name)));
        heads.add(Words.say("rules.from.clause"));
        Table table = new Table(title, heads.toArray(String[]::new));
        figures.stream()
                .collect(groupingBy(RuleFigure::place, TreeMap::new, java.util.stream.Collectors.toList()))
                .values()
                .forEach(row -> row(table, shown, row));
        return table;
    }

    private static void row(Table table, List<String> shown, List<RuleFigure> row) {
        List<Object> cells = new ArrayList<>(List.of(RuleWords.row(row)));
        for (String name : shown) {
            row.stream()
                    .filter(figure -> figure.column().equals(name))
                    .forEach(figure -> cells.add(RuleWords.value(figure.value())));
        }
        cells.add(RuleWords.clause(row.getFirst().clause(), row.getFirst().isDefault()));
        table.row(cells.toArray());
    }
}
