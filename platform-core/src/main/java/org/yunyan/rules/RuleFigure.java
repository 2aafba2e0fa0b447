package org.yunyan.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * One figure of a rule set by itself, for lists of all of them.
 *
 * @param section of the rules
 * @param place of the row in its section, from 0
 * @param row what tells the row from the others of its section; empty where there is only one
 * @param value a number, a day, a text, a word of our vocabulary, a set of them, or null
 * @param isDefault whether it is our default, because the clause sets no number
 * @param clause that it comes from; null for what needs none
 */
public record RuleFigure(
        String section, int place, String row, String column, Object value, boolean isDefault, String clause) {

    private static final String CLAUSE = "clause";
    private static final String DEFAULT = "isDefault";

    /** All of them, in the order of the rules. */
    public static List<RuleFigure> of(RuleSet rules) {
        List<RuleFigure> figures = new ArrayList<>();
        for (RuleSection section : RuleSection.ALL) {
            List<Object> rows = section.rows(rules);
            for (int i = 0; i < rows.size(); i++) {
                add(figures, section, i, rows.get(i));
            }
        }
        return figures;
    }

    private static void add(List<RuleFigure> figures, RuleSection section, int place, Object row) {
        boolean isDefault = section.has(DEFAULT) && (boolean) Parts.get(row, DEFAULT);
        String clause = section.has(CLAUSE) ? (String) Parts.get(row, CLAUSE) : null;
        for (RuleColumn column : section.figures()) {
            figures.add(new RuleFigure(
                    section.name(),
                    place,
                    RuleSection.key(row),
                    column.name(),
                    Parts.get(row, column.name()),
                    isDefault,
                    clause));
        }
    }

    /** As it stands in a form; nothing for what is not there. */
    public static String text(Object value) {
        return Parts.text(value);
    }
}
