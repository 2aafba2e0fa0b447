package org.yunyan.rules;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yunyan.shared.Credits;

/** The components of records by their names, and their values as text. */
final class Parts {

    private Parts() {}

    /** What old rules do not have is empty. */
    static <T> Set<T> set(Set<T> given) {
        return given == null ? Set.of() : Set.copyOf(given);
    }

    static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    static Object get(Object row, String name) {
        try {
            return row.getClass().getDeclaredMethod(name).invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("No " + name + " in " + row.getClass(), impossible);
        }
    }

    /** A record of this type with what the function gives for each component. */
    static <T> T make(Class<T> type, Function<RecordComponent, Object> values) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(Arrays.stream(components).map(values).toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("Cannot make " + type, impossible);
        }
    }

    /** A value as it stands in a field; nothing for null. */
    static String text(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Collection<?> several ->
                several.stream().map(String::valueOf).sorted().collect(Collectors.joining(","));
            default -> value.toString();
        };
    }

    /**
     * The value that stands in a field.
     *
     * @throws RuntimeException when the text is not one
     */
    static Object read(RuleColumn column, String written) {
        String text = written == null ? "" : written.strip();
        Class<?> type = column.type();
        if (type == Set.class) {
            return words(column.element(), text);
        }
        if (type == boolean.class) {
            return Boolean.valueOf(text);
        }
        if (text.isEmpty()) {
            return type == int.class ? (Object) 0 : null;
        }
        return scalar(type, text);
    }

    private static Object scalar(Class<?> type, String text) {
        if (type.isEnum()) {
            return word(type, text);
        }
        return switch (type.getSimpleName()) {
            case "int" -> Integer.valueOf(text);
            case "BigDecimal" -> new BigDecimal(text);
            case "Credits" -> exactly(new BigDecimal(text));
            case "LocalDate" -> LocalDate.parse(text);
            default -> text;
        };
    }

    /** Credits have two places; a third one would be lost without a word. */
    private static Credits exactly(BigDecimal amount) {
        amount.setScale(2, java.math.RoundingMode.UNNECESSARY);
        return new Credits(amount);
    }

    private static Set<Object> words(Class<?> element, String text) {
        return Arrays.stream(text.split("[,，、;；\\s]+"))
                .filter(one -> !one.isEmpty())
                .map(one -> element.isEnum() ? word(element, one) : one)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Object word(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> ((Enum<?>) one).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }
}
