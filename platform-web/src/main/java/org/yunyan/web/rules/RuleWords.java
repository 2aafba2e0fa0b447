package org.yunyan.web.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.yunyan.rules.RuleFigure;
import org.yunyan.rules.RuleProblem;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Credits;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;

/** What the figures of rules are called in the reader's language. */
final class RuleWords {

    private RuleWords() {}

    static String name(RuleSet rules) {
        return english() ? rules.nameEn() : Words.authored(rules.nameZh());
    }

    /** Where the figures come from and what is assumed; empty when nothing is said. */
    static String note(RuleSet rules) {
        String note = english() ? rules.noteEn() : rules.noteZh();
        return note == null ? "" : Words.authored(note);
    }

    static String section(String section) {
        return Words.say("rules.section." + section);
    }

    static String column(String column) {
        return Words.say("rules.column." + column);
    }

    /** A value as people say it. */
    static String value(Object value) {
        return switch (value) {
            case null -> Words.say("rules.value.none");
            case Boolean yes -> Words.say(yes ? "rules.value.yes" : "rules.value.no");
            case Credits credits -> Words.number(credits.value());
            case Number number -> Words.number(number);
            case LocalDate day -> Words.day(day);
            case Enum<?> word -> Words.of(word);
            case Collection<?> several -> several(several);
            default -> Words.authored(value.toString());
        };
    }

    private static String several(Collection<?> several) {
        return several.isEmpty()
                ? Words.say("rules.value.all")
                : several.stream()
                        .map(RuleWords::value)
                        .sorted()
                        .collect(Collectors.joining(Words.say("shell.list.comma")));
    }

    /** What a row of a section is about: its own name, or the kinds of training that it names. */
    static String row(List<RuleFigure> row) {
        String name = find(row, english() ? "nameEn" : "nameZh");
        if (!name.isEmpty()) {
            return name;
        }
        String kinds = row.stream()
                .filter(figure -> List.of("mode", "modes", "levels", "topics", "roles", "role", "per")
                        .contains(figure.column()))
                .filter(figure ->
                        figure.value() != null && !(figure.value() instanceof Collection<?> all && all.isEmpty()))
                .map(figure -> value(figure.value()))
                .collect(Collectors.joining(" · "));
        return kinds.isEmpty() ? Words.say("rules.row.all") : kinds;
    }

    private static String find(List<RuleFigure> row, String column) {
        return row.stream()
                .filter(figure -> figure.column().equals(column) && figure.value() != null)
                .map(figure -> figure.value().toString())
                .findFirst()
                .orElse("");
    }

    /** The clause that a figure comes from, and whether it is our default. */
    static Component clause(String clause, boolean isDefault) {
        Div cell = new Div();
        if (clause != null) {
            cell.add(new Span(Words.say("rules.clause", Words.clause(clause))));
        }
        if (isDefault) {
            cell.add(new Chip(Words.say("rules.default"), Chip.Tone.AMBER));
        }
        cell.addClassName("yy-chips");
        return cell;
    }

    static String problem(RuleProblem problem) {
        return Words.say(problem.key(), problem.arguments().toArray());
    }

    private static boolean english() {
        return Words.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
