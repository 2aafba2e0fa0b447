package org.yunyan.anchors;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.yunyan.shared.Id;

/** Records as JSON, as the API gives them: for tests in a module without JSON. */
final class JsonText {

    private JsonText() {}

    static String of(Object value) {
        return switch (value) {
            case null -> "null";
            case Number number -> number.toString();
            case Id<?> id -> quoted(id.value());
            case String text -> quoted(text);
            case Instant moment -> quoted(moment.toString());
            case LocalDate day -> quoted(day.toString());
            case List<?> list -> list.stream().map(JsonText::of).collect(Collectors.joining(",\n", "[", "]"));
            case Record plain ->
                Arrays.stream(plain.getClass().getRecordComponents())
                        .map(component -> quoted(component.getName()) + ": " + of(read(component, plain)))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> throw new IllegalArgumentException("No JSON of " + value.getClass());
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static Object read(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
