package org.yunyan.seeds;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** One row of a table of seed data; several values in a cell stand apart by {@code |}. */
record Row(CSVRecord cells) {

    String text(String column) {
        return cells.get(column);
    }

    int number(String column) {
        return Integer.parseInt(text(column));
    }

    boolean yes(String column) {
        return text(column).equals("yes");
    }

    List<String> list(String column) {
        return text(column).isEmpty() ? List.of() : Arrays.asList(text(column).split("\\|"));
    }

    <E extends Enum<E>> List<E> codes(String column, Class<E> type) {
        return list(column).stream().map(code -> Enum.valueOf(type, code)).toList();
    }

    <E extends Enum<E>> Set<E> codeSet(String column, Class<E> type) {
        return Set.copyOf(codes(column, type));
    }

    Set<Integer> numbers(String column) {
        return list(column).stream().map(Integer::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
