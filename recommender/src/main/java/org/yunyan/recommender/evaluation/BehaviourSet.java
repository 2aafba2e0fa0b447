package org.yunyan.recommender.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What people studied, in order, and what each went on to afterwards. Courses are numbered from 0.
 *
 * @param name the name of its folder
 * @param courses ids by number
 * @param histories a person's courses in order, each once; what may be learnt from
 * @param cases what is asked for
 */
public record BehaviourSet(String name, List<String> courses, List<int[]> histories, List<Case> cases) {

    private static final Pattern BLANK = Pattern.compile("\\s+");

    /**
     * One question with its answer.
     *
     * @param history what she had studied, oldest first
     * @param next what she really went on to
     */
    public record Case(int[] history, int next) {}

    /** Whether a folder holds such a set. */
    static boolean in(Path folder) {
        return Files.isRegularFile(folder.resolve("train.txt")) && Files.isRegularFile(folder.resolve("test.txt"));
    }

    /**
     * Reads {@code train.txt} and {@code test.txt} (each line a person and her courses, in order) and, if it is there,
     * {@code item_list.txt} (a heading, then each line a course's own id and the one used here).
     *
     * @throws Malformed if a line cannot be understood
     */
    public static BehaviourSet read(Path folder) throws IOException {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Path list = folder.resolve("item_list.txt");
        if (Files.exists(list)) {
            List<String[]> rows = words(list);
            for (int line = 1; line < rows.size(); line++) {
                number(numbers, cell(rows.get(line), 1, list, line));
            }
        }
        Map<String, int[]> train = people(folder.resolve("train.txt"), numbers, true);
        Map<String, int[]> test = people(folder.resolve("test.txt"), numbers, false);
        List<Case> cases = new ArrayList<>();
        test.forEach((person, nexts) -> {
            for (int next : nexts) {
                cases.add(new Case(train.getOrDefault(person, new int[0]), next));
            }
        });
        return new BehaviourSet(
                folder.toAbsolutePath().normalize().getFileName().toString(),
                List.copyOf(numbers.keySet()),
                List.copyOf(train.values()),
                cases);
    }

    /**
     * Makes a set out of dated study, split at a moment: what came before it may be learnt from, and what each person went on to
     * first from then on is asked for.
     *
     * @param studies a person's courses with their moments, oldest first
     */
    public static BehaviourSet split(String name, Map<String, List<Dated>> studies, Instant moment) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<int[]> histories = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        studies.forEach((person, dated) -> {
            int[] history = dated.stream()
                    .filter(one -> one.at().isBefore(moment))
                    .mapToInt(one -> number(numbers, one.course()))
                    .distinct()
                    .toArray();
            histories.add(history);
            dated.stream()
                    .filter(one -> !one.at().isBefore(moment))
                    .findFirst()
                    .ifPresent(next -> cases.add(new Case(history, number(numbers, next.course()))));
        });
        return new BehaviourSet(name, List.copyOf(numbers.keySet()), histories, cases);
    }

    /** One course that somebody took up. */
    public record Dated(String course, Instant at) {}

    /** How many learnt from studied each course. */
    int[] popularity() {
        int[] popularity = new int[courses.size()];
        histories.forEach(history -> Arrays.stream(history).forEach(course -> popularity[course]++));
        return popularity;
    }

    private static Map<String, int[]> people(Path file, Map<String, Integer> numbers, boolean emptyAllowed)
            throws IOException {
        Map<String, int[]> people = new LinkedHashMap<>();
        List<String[]> rows = words(file);
        for (int line = 0; line < rows.size(); line++) {
            String[] row = rows.get(line);
            if (row.length == 0) {
                continue;
            }
            if (row.length < 2 && !emptyAllowed) {
                throw new Malformed(file, line + 1, "a person without a course");
            }
            int[] courses = Arrays.stream(row)
                    .skip(1)
                    .mapToInt(id -> number(numbers, id))
                    .distinct()
                    .toArray();
            if (people.put(row[0], courses) != null) {
                throw new Malformed(file, line + 1, "person " + row[0] + " a second time");
            }
        }
        if (people.isEmpty()) {
            throw new Malformed(file, 1, "nobody in it");
        }
        return people;
    }

    private static List<String[]> words(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Lines.of(file)) {
            rows.add(line.isBlank() ? new String[0] : BLANK.split(line.strip()));
        }
        return rows;
    }

    private static String cell(String[] row, int column, Path file, int line) {
        if (row.length <= column) {
            throw new Malformed(file, line + 1, "expected " + (column + 1) + " words, found " + row.length);
        }
        return row[column];
    }

    private static int number(Map<String, Integer> numbers, String id) {
        return numbers.computeIfAbsent(id, unknown -> numbers.size());
    }
}
