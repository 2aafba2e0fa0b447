package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a filter demands of single fields, as far as an ordered index can use it. What is not understood here is left out:
 * an index then returns more than the filter wants, and the filter itself decides.
 */
final class Conditions {

    private static final Pattern PLAIN_BEGINNING = Pattern.compile("^\\^([^\\\\.\\[\\]{}()*+?|^$]+)(?:\\.\\*)?$");

    private final Map<String, List<Condition>> byPath = new LinkedHashMap<>();

    /**
     * @param values the stretches of ascending values of which one must hold
     * @param points whether each stretch is a single value
     */
    record Condition(List<Interval> values, boolean points) {

        boolean excludesNull() {
            byte[] none = KeyBytes.of(null);
            return values.stream().noneMatch(value -> value.contains(none));
        }
    }

    /** That the field is there at all: narrows nothing, but lets a sparse index answer. */
    static final Condition PRESENT = new Condition(List.of(), false);

    static Conditions of(Document filter) {
        Conditions conditions = new Conditions();
        conditions.read("", filter);
        return conditions;
    }

    List<Condition> of(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    private void read(String prefix, Document filter) {
        for (Map.Entry<String, Object> entry : filter.entrySet()) {
            String key = entry.getKey();
            if (key.equals("$and") && entry.getValue() instanceof Collection<?> parts) {
                parts.forEach(part -> read(prefix, (Document) part));
            } else if (!key.startsWith("$")) {
                demand(prefix + key, entry.getValue());
            }
        }
    }

    private void demand(String path, Object value) {
        if (BsonRegularExpression.isRegularExpression(value)) {
            beginning(path, BsonRegularExpression.convertToRegularExpression(value));
        } else if (value instanceof Document operators && isOperators(operators)) {
            operators.forEach((operator, operand) -> demand(path, operator, operand));
        } else {
            equal(path, value);
        }
    }

    static boolean isOperators(Document value) {
        return !value.isEmpty() && value.keySet().iterator().next().startsWith("$");
    }

    private void demand(String path, String operator, Object operand) {
        switch (operator) {
            case "$eq" -> equal(path, operand);
            case "$in" -> oneOf(path, (Collection<?>) operand);
            case "$gt" -> range(path, operand, true, true);
            case "$gte" -> range(path, operand, true, false);
            case "$lt" -> range(path, operand, false, true);
            case "$lte" -> range(path, operand, false, false);
            case "$exists" -> {
                if (Boolean.TRUE.equals(operand)) {
                    add(path, PRESENT);
                }
            }
            case "$ne" -> {
                if (operand == null) {
                    add(path, PRESENT);
                }
            }
            case "$elemMatch" -> elements(path, operand);
            default -> {}
        }
    }

    private void elements(String path, Object operand) {
        if (operand instanceof Document inner) {
            if (isOperators(inner)) {
                inner.forEach((operator, value) -> demand(path, operator, value));
            } else {
                read(path + ".", inner);
            }
        }
    }

    /** An array can be equal as a whole or by one of its elements; only the filter itself can tell. */
    private static boolean isIndexable(Object value) {
        return !(value instanceof Collection<?>) && !BsonRegularExpression.isRegularExpression(value);
    }

    private void equal(String path, Object value) {
        if (isIndexable(value)) {
            add(path, new Condition(List.of(point(value)), true));
        }
    }

    private void oneOf(String path, Collection<?> values) {
        if (values.stream().allMatch(Conditions::isIndexable)) {
            Map<String, Interval> distinct = new LinkedHashMap<>();
            for (Object value : values) {
                Interval point = point(value);
                distinct.put(java.util.HexFormat.of().formatHex(point.from()), point);
            }
            add(path, new Condition(distinct.values().stream().sorted().toList(), true));
        }
    }

    private static Interval point(Object value) {
        return Interval.beginningWith(KeyBytes.of(value), true);
    }

    /** Only values of the operand's own type compare with it, as in MongoDB. */
    private void range(String path, Object operand, boolean from, boolean open) {
        if (operand == null || !isIndexable(operand)) {
            return;
        }
        byte[] bound = KeyBytes.of(operand);
        Interval type = Interval.beginningWith(new byte[] {bound[0]}, false);
        Interval same = Interval.beginningWith(bound, false);
        Interval stretch = from
                ? Interval.between(open ? same.to() : same.from(), type.to())
                : Interval.between(type.from(), open ? same.from() : same.to());
        add(path, new Condition(List.of(stretch), false));
    }

    private void beginning(String path, BsonRegularExpression regex) {
        var plain = PLAIN_BEGINNING.matcher(regex.getPattern());
        if (plain.matches() && (regex.getOptions() == null || regex.getOptions().isEmpty())) {
            byte[] whole = KeyBytes.of(plain.group(1));
            // without the two bytes that end a string
            byte[] prefix = java.util.Arrays.copyOf(whole, whole.length - 2);
            add(path, new Condition(List.of(Interval.beginningWith(prefix, false)), false));
        }
    }

    private void add(String path, Condition condition) {
        byPath.computeIfAbsent(path, key -> new ArrayList<>()).add(condition);
    }
}
