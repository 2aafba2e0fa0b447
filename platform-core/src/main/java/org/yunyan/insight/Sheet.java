package org.yunyan.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lines of a sheet about teachers, with every text made harmless. */
final class Sheet {

    private static final List<String> COLUMNS = List.of(
            "number",
            "name",
            "school",
            "credits",
            "required",
            "missing",
            "minutes",
            "hours",
            "completions",
            "outlook",
            "reason",
            "fixCourse",
            "fixHours");

    private final Function<String, String> words;
    private final Consumer<List<Object>> line;

    Sheet(Function<String, String> words, Consumer<List<Object>> line) {
        this.words = words;
        this.line = line;
    }

    void header() {
        write(COLUMNS.stream()
                .map(column -> words.apply("insight.column." + column))
                .toArray());
    }

    void row(PersonRow row) {
        Fix fix = row.fix();
        write(
                row.number(),
                row.name(),
                row.schoolName(),
                row.credits().value(),
                row.required().value(),
                row.missing().value(),
                row.minutes(),
                row.hours(),
                row.completions(),
                words.apply("insight.outlook." + row.outlook().name().toLowerCase(Locale.ROOT)),
                row.reason() == null ? null : words.apply(row.reason()),
                fix == null ? null : fix.title(),
                fix == null ? null : fix.hours());
    }

    private void write(Object... cells) {
        List<Object> safe = new ArrayList<>();
        for (Object cell : cells) {
            safe.add(cell instanceof String text ? SafeCell.of(text) : cell);
        }
        line.accept(safe);
    }
}
