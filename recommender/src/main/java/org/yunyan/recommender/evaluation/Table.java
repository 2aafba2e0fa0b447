package org.yunyan.recommender.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What was measured on one set.
 *
 * @param protocol how, in one or two sentences
 * @param heading names of the columns
 * @param rows one a strategy, as long as the heading
 */
public record Table(String name, String protocol, List<String> heading, List<List<String>> rows) {

    /** Copies the lists. */
    public Table {
        heading = List.copyOf(heading);
        rows = List.copyOf(rows);
    }

    /** Returns the cell of a row, found by its first cell, in a column. */
    String cell(String row, String column) {
        return rows.stream()
                .filter(cells -> cells.getFirst().equals(row))
                .findFirst()
                .orElseThrow()
                .get(heading.indexOf(column));
    }

    /** Returns it as Markdown, columns aligned. */
    @Override
    public String toString() {
        List<List<String>> all = new ArrayList<>();
        all.add(heading);
        all.addAll(rows);
        int[] widths = IntStream.range(0, heading.size())
                .map(column -> all.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        String lines = all.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(column -> padded(row.get(column), widths[column]))
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .collect(Collectors.joining("\n"));
        String rule = "|" + "---|".repeat(heading.size());
        int first = lines.indexOf('\n');
        String body = first < 0 ? "" : lines.substring(first);
        return "## " + name + "\n" + protocol + "\n\n" + (first < 0 ? lines : lines.substring(0, first)) + "\n" + rule
                + body + "\n";
    }

    static String figure(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
