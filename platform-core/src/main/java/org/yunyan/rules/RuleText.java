package org.yunyan.rules;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yunyan.shared.Id;

/**
 * A rule set as it is written in a form, field by field, right or wrong: what is half written is kept as well as what is whole.
 *
 * @param fields by {@linkplain RuleSection#path path}
 */
public record RuleText(List<Field> fields) {

    private static final int LONGEST = 500;
    private static final int MOST_ROWS = 60;

    public RuleText {
        fields = List.copyOf(fields);
    }

    /** What stands in one field. */
    public record Field(String path, String text) {}

    /** What was written, as far as it could be read, and everything that could not. */
    record Reading(RuleSet rules, List<RuleProblem> problems) {}

    static RuleText of(RuleSet rules) {
        List<Field> fields = new ArrayList<>();
        for (RuleSection section : RuleSection.ALL) {
            List<Object> rows = section.rows(rules);
            for (int i = 0; i < rows.size(); i++) {
                for (RuleColumn column : section.columns()) {
                    fields.add(new Field(
                            section.path(i, column.name()), Parts.text(Parts.get(rows.get(i), column.name()))));
                }
            }
        }
        return new RuleText(fields);
    }

    /** What stands in this field; empty when nothing does. */
    public String get(String path) {
        return fields.stream()
                .filter(field -> field.path().equals(path))
                .map(Field::text)
                .findFirst()
                .orElse("");
    }

    /** How many rows a section has. */
    public int rows(RuleSection section) {
        if (!section.many()) {
            return 1;
        }
        return (int) IntStream.range(0, MOST_ROWS)
                .takeWhile(row -> has(section, row))
                .count();
    }

    /** The same with this text in this field, shortened to 500 characters. */
    public RuleText with(String path, String text) {
        Map<String, String> all = byPath();
        all.put(path, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        return of(all);
    }

    /** The same with an empty row at the end of this section, 60 at most. */
    public RuleText withRow(RuleSection section) {
        int row = rows(section);
        Map<String, String> all = byPath();
        if (row < MOST_ROWS) {
            section.columns().forEach(column -> all.put(section.path(row, column.name()), ""));
        }
        return of(all);
    }

    /** The same without this row; the rows behind it move up. */
    public RuleText withoutRow(RuleSection section, int gone) {
        Map<String, String> all = byPath();
        int rows = rows(section);
        for (int row = gone; row < rows; row++) {
            for (RuleColumn column : section.columns()) {
                String next = all.get(section.path(row + 1, column.name()));
                if (row + 1 < rows && next != null) {
                    all.put(section.path(row, column.name()), next);
                } else {
                    all.remove(section.path(row, column.name()));
                }
            }
        }
        return of(all);
    }

    /** Reads everything as this version of these rules. */
    Reading read(Id<RuleSet> id, int version, java.time.LocalDate effective) {
        Map<String, String> all = byPath();
        List<RuleProblem> problems = new ArrayList<>();
        RuleSet rules = Parts.make(RuleSet.class, component -> switch (component.getName()) {
            case "id" -> id;
            case "version" -> version;
            case "effective" -> effective;
            case "proRated" -> false;
            default -> component(component, all, problems);
        });
        return new Reading(rules, problems);
    }

    private Object component(RecordComponent component, Map<String, String> all, List<RuleProblem> problems) {
        return RuleSection.ALL.stream()
                .filter(section -> section.name().equals(component.getName()))
                .findFirst()
                .map(section -> section.many() ? list(section, all, problems) : group(section, all, problems))
                .orElseGet(() -> value(RuleColumn.of(component), component.getName(), all, problems));
    }

    private List<Object> list(RuleSection section, Map<String, String> all, List<RuleProblem> problems) {
        return IntStream.range(0, rows(section))
                .mapToObj(row -> row(section, row, all, problems))
                .toList();
    }

    /** A group with nothing in it is not there. */
    private Object group(RuleSection section, Map<String, String> all, List<RuleProblem> problems) {
        boolean blank = section.columns().stream()
                .filter(column -> !column.isYes())
                .map(column -> all.getOrDefault(section.path(0, column.name()), ""))
                .allMatch(String::isBlank);
        return blank ? null : row(section, 0, all, problems);
    }

    private Object row(RuleSection section, int row, Map<String, String> all, List<RuleProblem> problems) {
        return Parts.make(
                section.type(),
                component -> value(RuleColumn.of(component), section.path(row, component.getName()), all, problems));
    }

    private static Object value(RuleColumn column, String path, Map<String, String> all, List<RuleProblem> problems) {
        try {
            return Parts.read(column, all.get(path));
        } catch (RuntimeException unreadable) {
            problems.add(RuleProblem.of(path, "unreadable", all.get(path)));
            return Parts.read(column, "");
        }
    }

    private boolean has(RuleSection section, int row) {
        String start = section.name() + "[" + row + "].";
        return fields.stream().anyMatch(field -> field.path().startsWith(start));
    }

    private Map<String, String> byPath() {
        Map<String, String> all = new LinkedHashMap<>();
        fields.forEach(field -> all.put(field.path(), field.text()));
        return all;
    }

    private static RuleText of(Map<String, String> all) {
        return new RuleText(all.entrySet().stream()
                .map(field -> new Field(field.getKey(), field.getValue()))
                .toList());
    }
}
