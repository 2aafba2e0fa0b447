package org.yunyan.recommender.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Measures strategies on what people really went on to. */
public final class BehaviourEvaluation {

    private static final int FEW = 4;
    private static final int MANY = 20;
    private static final List<String> HEADING = List.of(
            "strategy",
            "NDCG@10 [95 %]",
            "HR@10",
            "MRR",
            "coverage@10",
            "novelty bits",
            "< 4 courses",
            "4–20",
            "> 20",
            "last 3 known",
            "100neg HR@10",
            "100neg NDCG@10",
            "learnt s");

    private final BehaviourSet set;
    private final BehaviourSet lastThree;
    private final double[] information;

    private BehaviourEvaluation(BehaviourSet set) {
        this.set = set;
        this.lastThree = shortened(set);
        this.information = Arrays.stream(set.popularity())
                .mapToDouble(count -> Math.log(set.histories().size() / (double) Math.max(1, count)) / Math.log(2))
                .toArray();
    }

    /** Returns the table of a set: every strategy learns from the same histories and is asked for the same cases. */
    public static Table of(BehaviourSet set, List<Strategy> strategies) {
        BehaviourEvaluation evaluation = new BehaviourEvaluation(set);
        return new Table(
                set.name(),
                evaluation.protocol(),
                HEADING,
                strategies.stream().map(evaluation::row).toList());
    }

    private String protocol() {
        return String.format(
                Locale.ROOT,
                "Full ranking: the course that each of %,d persons really went on to among all %,d courses less her own; learnt"
                        + " from %,d histories. NDCG@10 by length of history; \"last 3 known\": only her last three courses are"
                        + " told. 100neg: among 100 courses (or as many as there are) drawn uniformly that she never took. Equal scores take the middle"
                        + " place. In brackets: 95 %% interval of 1,000 bootstrap resamples.",
                set.cases().size(),
                set.courses().size(),
                set.histories().size());
    }

    private List<String> row(Strategy strategy) {
        long start = System.nanoTime();
        Strategy.Scorer scorer = strategy.learn(set);
        double seconds = (System.nanoTime() - start) / 1e9;
        Ranking ranking = Ranking.of(set, scorer);
        List<String> row = new ArrayList<>();
        row.add(strategy.name());
        row.add(Measure.of(Measure.values(ranking.full(), Measure::gain)).toString());
        row.add(mean(ranking.full(), Measure::hit));
        row.add(mean(ranking.full(), Measure::reciprocal));
        row.add(Table.figure(coverage(ranking)));
        row.add(String.format(Locale.ROOT, "%.2f", novelty(ranking)));
        row.add(group(ranking, length -> length < FEW));
        row.add(group(ranking, length -> length >= FEW && length <= MANY));
        row.add(group(ranking, length -> length > MANY));
        row.add(mean(Ranking.of(lastThree, scorer).full(), Measure::gain));
        row.add(mean(ranking.sampled(), Measure::hit));
        row.add(mean(ranking.sampled(), Measure::gain));
        row.add(String.format(Locale.ROOT, "%.1f", seconds));
        return row;
    }

    private static String mean(double[] places, DoubleUnaryOperator worth) {
        return Table.figure(Measure.mean(Measure.values(places, worth)));
    }

    private double coverage(Ranking ranking) {
        BitSet shown = new BitSet();
        for (int[] list : ranking.lists()) {
            Arrays.stream(list).forEach(shown::set);
        }
        return shown.cardinality() / (double) set.courses().size();
    }

    private double novelty(Ranking ranking) {
        return Arrays.stream(ranking.lists())
                .flatMapToInt(Arrays::stream)
                .mapToDouble(course -> information[course])
                .average()
                .orElse(Double.NaN);
    }

    private String group(Ranking ranking, IntPredicate length) {
        return Table.figure(IntStream.range(0, set.cases().size())
                .filter(number -> length.test(set.cases().get(number).history().length))
                .mapToDouble(number -> Measure.gain(ranking.full()[number]))
                .average()
                .orElse(Double.NaN));
    }

    private static BehaviourSet shortened(BehaviourSet set) {
        List<BehaviourSet.Case> cases = set.cases().stream()
                .map(asked -> new BehaviourSet.Case(
                        Arrays.copyOfRange(
                                asked.history(), Math.max(0, asked.history().length - 3), asked.history().length),
                        asked.next()))
                .toList();
        return new BehaviourSet(set.name(), set.courses(), set.histories(), cases);
    }
}
