package org.yunyan.rules;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/**
 * A part of a rule set that belongs together: its general facts, one group of figures, or a list of such groups. The sections are
 * the components of {@link RuleSet} itself, so a form, a comparison and a check never lag behind it.
 *
 * @param name of the component; {@link #GENERAL} for the facts that stand by themselves
 * @param many whether there are any number of rows
 * @param type of a row
 */
public record RuleSection(String name, boolean many, Class<?> type, List<RuleColumn> columns) {

    public static final String GENERAL = "general";

    /** What an officer does not write: who it is, which version, and what other fields say. */
    private static final Set<String> GIVEN = Set.of("id", "version", "effective", "proRated");

    /** In the order in which they are read. */
    public static final List<RuleSection> ALL = all();

    public RuleSection {
        columns = List.copyOf(columns);
    }

    private static List<RuleSection> all() {
        List<RuleColumn> general = new ArrayList<>();
        List<RuleSection> sections = new ArrayList<>();
        for (RecordComponent component : RuleSet.class.getRecordComponents()) {
            if (component.getType() == List.class) {
                Class<?> row = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
                sections.add(new RuleSection(component.getName(), true, row, columns(row)));
            } else if (isGroup(component.getType())) {
                sections.add(
                        new RuleSection(component.getName(), false, component.getType(), columns(component.getType())));
            } else if (!GIVEN.contains(component.getName())) {
                general.add(RuleColumn.of(component));
            }
        }
        sections.addFirst(new RuleSection(GENERAL, false, RuleSet.class, general));
        return List.copyOf(sections);
    }

    private static boolean isGroup(Class<?> type) {
        return type.isRecord() && type != Credits.class && type != Id.class;
    }

    private static List<RuleColumn> columns(Class<?> row) {
        return Arrays.stream(row.getRecordComponents()).map(RuleColumn::of).toList();
    }

    /** The rows of this section in these rules: one or none unless there are {@link #many}. */
    List<Object> rows(RuleSet rules) {
        if (type == RuleSet.class) {
            return List.of(rules);
        }
        Object found = Parts.get(rules, name);
        if (many) {
            return List.copyOf((List<?>) found);
        }
        return found == null ? List.of() : List.of(found);
    }

    /** The figures alone, without the clause that they come from and whether they are our default. */
    public List<RuleColumn> figures() {
        return columns.stream()
                .filter(column ->
                        !column.name().equals("clause") && !column.name().equals("isDefault"))
                .toList();
    }

    boolean has(String column) {
        return columns.stream().anyMatch(one -> one.name().equals(column));
    }

    /** Where a field of this section is written in a form. */
    public String path(int row, String column) {
        if (type == RuleSet.class) {
            return column;
        }
        return many ? name + "[" + row + "]." + column : name + "." + column;
    }

    /** What tells a row of this section from the others, whatever place it has in the list. */
    static String key(Object row) {
        return switch (row) {
            case RuleSet.SubTarget target -> Objects.toString(target.id(), "");
            case RuleSet.Cap cap -> Objects.toString(cap.id(), "");
            case RuleSet.Conversion conversion ->
                conversion.mode() + Parts.text(conversion.levels()) + Parts.text(conversion.roles());
            case RuleSet.Consequence consequence -> consequence.per() + consequence.zh();
            case RoleFactor factor -> String.valueOf(factor.role());
            case Ceiling ceiling -> Objects.toString(ceiling.id(), "");
            default -> "";
        };
    }
}
