package org.yunyan.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the form of a roster; what the words mean is for {@link RosterCheck}. */
final class RosterFile {

    /** A county has no more; a longer file is another file. */
    static final int MOST_ROWS = 12_000;

    private static final CSVFormat FORM =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What a decoder writes for bytes that are not of its encoding. */
    private static final String UNDECODABLE = "\uFFFD";

    private final RosterWords words;
    private final RosterProblems problems;

    RosterFile(RosterWords words, RosterProblems problems) {
        this.words = words;
        this.problems = problems;
    }

    /** The rows, or none and the problems say why. */
    List<RosterRow> read(Reader csv) {
        try (CSVParser parser =
                CSVParser.builder().setReader(withoutMark(csv)).setFormat(FORM).get()) {
            return rows(parser);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<RosterRow> rows(CSVParser parser) {
        Iterator<CSVRecord> records = parser.iterator();
        List<RosterRow> rows = new ArrayList<>();
        long line = 1;
        try {
            if (!records.hasNext()) {
                problems.ofFile(line, "empty");
                return List.of();
            }
            List<RosterColumn> header = header(records.next());
            line = parser.getCurrentLineNumber() + 1;
            while (problems.isEmpty() && records.hasNext()) {
                rows.add(row(line, header, records.next()));
                line = parser.getCurrentLineNumber() + 1;
                requireBounded(line, rows);
            }
        } catch (UncheckedIOException broken) {
            if (!(broken.getCause() instanceof CSVException)) {
                throw broken;
            }
            problems.ofFile(line, "quotes");
        }
        if (problems.isEmpty() && rows.isEmpty()) {
            problems.ofFile(line, "empty");
        }
        return rows;
    }

    /** In the order of the file. */
    private List<RosterColumn> header(CSVRecord titles) {
        List<RosterColumn> header = new ArrayList<>();
        Set<RosterColumn> missing = EnumSet.allOf(RosterColumn.class);
        missing.removeIf(column -> !column.required());
        for (String title : titles) {
            Optional<RosterColumn> column = words.column(title);
            if (title.contains(UNDECODABLE)) {
                problems.ofFile(1, "encoding");
            } else if (column.isEmpty()) {
                problems.ofFile(1, "header.unknown", title, known());
            } else if (header.contains(column.get())) {
                problems.ofFile(1, "header.twice", title);
            } else {
                header.add(column.get());
                missing.remove(column.get());
            }
        }
        missing.forEach(column -> problems.ofFile(1, "header.missing", words.title(column), known()));
        return header;
    }

    private RosterRow row(long line, List<RosterColumn> header, CSVRecord cells) {
        if (cells.size() != header.size()) {
            problems.ofFile(line, "cells", String.valueOf(header.size()), String.valueOf(cells.size()));
        }
        Map<RosterColumn, String> row = new EnumMap<>(RosterColumn.class);
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            if (cells.get(i).contains(UNDECODABLE)) {
                problems.ofFile(line, "encoding");
            }
            row.put(header.get(i), cells.get(i));
        }
        return new RosterRow(line, row);
    }

    private void requireBounded(long line, List<RosterRow> rows) {
        if (rows.size() > MOST_ROWS) {
            problems.ofFile(line, "tooLong", String.valueOf(MOST_ROWS));
        }
    }

    private String known() {
        return String.join(
                "、", Arrays.stream(RosterColumn.values()).map(words::title).toList());
    }

    /** Spreadsheets begin their files with a mark, which would hide the first quote from the parser. */
    private static Reader withoutMark(Reader csv) throws IOException {
        BufferedReader reader = new BufferedReader(csv);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
