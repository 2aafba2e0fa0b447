package org.yunyan.web.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.yunyan.rules.RuleColumn;
import org.yunyan.rules.RuleProblem;
import org.yunyan.rules.RuleSection;
import org.yunyan.rules.RuleText;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Notices;

/** All figures of a draft in fields, by section. Each change is kept at once; everything that is wrong is said at once. */
final class RuleForm extends Section {

    private final DraftDesk desk;
    private final Runnable changed;
    private final Map<String, RuleInput> inputs = new HashMap<>();
    private final Map<String, Div> rows = new HashMap<>();
    private final Paragraph saved = new Paragraph();
    private final Div wrong = new Div();

    /** @param changed is told after each change that was kept */
    RuleForm(DraftDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        addClassName("yy-section");
        saved.getElement().setAttribute("role", "status");
        saved.setText(Words.say("rules.form.kept"));
        wrong.getElement().setAttribute("role", "alert");
        add(new H2(Words.say("rules.form")), saved, wrong);
        RuleSection.ALL.forEach(section -> add(section(section)));
        judge();
    }

    private NativeDetails section(RuleSection section) {
        Div content = new Div();
        content.addClassName("yy-stack");
        rows.put(section.name(), content);
        fill(section);
        NativeDetails details = new NativeDetails(RuleWords.section(section.name()));
        details.setContent(content);
        return details;
    }

    private void fill(RuleSection section) {
        Div content = rows.get(section.name());
        content.removeAll();
        inputs.keySet().removeIf(path -> path.startsWith(section.name() + "["));
        int count = desk.draft().text().rows(section);
        for (int row = 0; row < count; row++) {
            content.add(row(section, row));
        }
        if (section.many()) {
            Button more = new Button(Words.say("rules.row.add"), tap -> rows(section, text -> text.withRow(section)));
            more.getElement()
                    .setAttribute("aria-label", Words.say("rules.row.add.to", RuleWords.section(section.name())));
            content.add(more);
        }
    }

    private Div row(RuleSection section, int row) {
        Div fields = new Div();
        fields.addClassNames("yy-chips", "yy-form-line");
        for (RuleColumn column : section.columns()) {
            String path = section.path(row, column.name());
            RuleInput input =
                    new RuleInput(column, desk.draft().text().get(path), text -> write(all -> all.with(path, text)));
            inputs.put(path, input);
            fields.add(input.field());
        }
        if (section.many()) {
            Button gone = new Button(
                    Words.say("rules.row.remove"), tap -> rows(section, text -> text.withoutRow(section, row)));
            gone.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            gone.getElement()
                    .setAttribute(
                            "aria-label", Words.say("rules.row.remove.of", RuleWords.section(section.name()), row + 1));
            fields.add(gone);
        }
        return fields;
    }

    private void rows(RuleSection section, UnaryOperator<RuleText> change) {
        write(change);
        fill(section);
        judge();
    }

    private void write(UnaryOperator<RuleText> change) {
        try {
            desk.write(change);
            saved.setText(
                    Words.say("rules.form.kept.at", Words.time(desk.draft().changed())));
            judge();
            changed.run();
        } catch (Refused no) {
            saved.setText(Words.say(no.key(), no.arguments().toArray()));
            Notices.refused(no);
        }
    }

    private void judge() {
        List<RuleProblem> problems = desk.problems();
        inputs.values().forEach(input -> input.problem(null));
        wrong.removeAll();
        if (problems.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        for (RuleProblem problem : problems) {
            RuleInput input = inputs.get(problem.path());
            if (input != null) {
                input.problem(RuleWords.problem(problem));
            }
            list.add(new ListItem(Words.say("rules.form.wrong.one", place(problem), RuleWords.problem(problem))));
        }
        wrong.add(new Paragraph(Words.say("rules.form.wrong", problems.size())), list);
    }

    /** The section and figure of a problem, with the number of its row. */
    private static String place(RuleProblem problem) {
        for (RuleSection section : RuleSection.ALL) {
            for (RuleColumn column : section.columns()) {
                for (int row = 0; row < (section.many() ? problem.path().length() : 1); row++) {
                    if (section.path(row, column.name()).equals(problem.path())) {
                        String name = RuleWords.section(section.name());
                        return section.many()
                                ? Words.say("rules.place.number", name, row + 1, RuleWords.column(column.name()))
                                : Words.say("rules.place", name, RuleWords.column(column.name()));
                    }
                }
            }
        }
        return RuleWords.section(problem.path());
    }
}
