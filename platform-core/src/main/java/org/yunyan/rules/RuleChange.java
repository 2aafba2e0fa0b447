package org.yunyan.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One figure that is not the same in two rule sets.
 *
 * @param section of the rules
 * @param row what tells the row from the others of its section; empty where there is only one
 * @param column of the section
 * @param before null when the row or figure is new
 * @param after null when it is gone
 * @param clause that the figure comes from, as the newer rules have it
 */
public record RuleChange(String section, String row, String column, Object before, Object after, String clause) {

    private static final String CLAUSE = "clause";

    /** Everything in which the newer rules are not as the older ones; rows are the same when they are about the same thing. */
    public static List<RuleChange> between(RuleSet older, RuleSet newer) {
        List<RuleChange> changes = new ArrayList<>();
        for (RuleSection section : RuleSection.ALL) {
            Map<String, Object> before = byKey(section.rows(older));
            Map<String, Object> after = byKey(section.rows(newer));
            Set<String> keys = new LinkedHashSet<>(before.keySet());
            keys.addAll(after.keySet());
            for (String key : keys) {
                compare(section, key, before.get(key), after.get(key), changes);
            }
        }
        if (!Objects.equals(older.effective(), newer.effective())) {
            changes.add(
                    new RuleChange(RuleSection.GENERAL, "", "effective", older.effective(), newer.effective(), null));
        }
        return changes;
    }

    private static void compare(
            RuleSection section, String key, Object before, Object after, List<RuleChange> changes) {
        for (RuleColumn column : section.columns()) {
            Object was = before == null ? null : Parts.get(before, column.name());
            Object is = after == null ? null : Parts.get(after, column.name());
            if (!Parts.text(was).equals(Parts.text(is))) {
                changes.add(new RuleChange(
                        section.name(), key, column.name(), was, is, clause(section, after == null ? before : after)));
            }
        }
    }

    private static Map<String, Object> byKey(List<Object> rows) {
        Map<String, Object> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.merge(RuleSection.key(row), row, (one, other) -> one));
        return byKey;
    }

    private static String clause(RuleSection section, Object row) {
        return section.has(CLAUSE) ? (String) Parts.get(row, CLAUSE) : null;
    }
}
