package org.yunyan.recommender.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yunyan.recommender.Embeddings;

/** Measures every strategy on every set below the folders given, and prints a table a set. */
public final class Evaluation {

    private Evaluation() {}

    /** Runs; arguments are folders. Ends with 2 and a message if there is no set or a file cannot be understood. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            List<Path> folders = new ArrayList<>();
            for (String argument : arguments) {
                folders.addAll(sets(Path.of(argument)));
            }
            if (folders.isEmpty()) {
                throw new IllegalArgumentException("No set found in " + List.of(arguments)
                        + ": a behaviour set has train.txt and test.txt, a search set docs.jsonl and queries.tsv.");
            }
            for (Path folder : folders) {
                out.println(table(folder));
            }
        } catch (Malformed | IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    /**
     * Returns the folders with a set: the given one or those directly below it, by name.
     *
     * @throws IllegalArgumentException if it is no folder
     */
    static List<Path> sets(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is not a folder.");
        }
        try (Stream<Path> below = Files.list(folder)) {
            return Stream.concat(Stream.of(folder), below.sorted())
                    .filter(one -> BehaviourSet.in(one) || SearchSet.in(one))
                    .toList();
        }
    }

    /** Returns what was measured on the set of a folder. */
    static Table table(Path folder) throws IOException {
        return BehaviourSet.in(folder)
                ? BehaviourEvaluation.of(BehaviourSet.read(folder), strategies())
                : SearchEvaluation.of(SearchSet.read(folder), Embeddings.local());
    }

    /** Every strategy: the baselines, then ours. */
    public static List<Strategy> strategies() {
        List<Strategy> strategies = new ArrayList<>(Baselines.all());
        strategies.add(new OurCoStudy());
        strategies.add(new RankedCoStudy());
        strategies.add(new WholeCoStudy());
        return strategies;
    }
}
