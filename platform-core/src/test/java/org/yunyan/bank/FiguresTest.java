package org.yunyan.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is counted answer by answer is the same as what is reckoned from all of them at once. */
class FiguresTest {

    private record Pair(double share, double rest) {}

    @Test
    void theFiguresAreThoseOfAllAnswersTogether() {
        for (int seed = 0; seed < 40; seed++) {
            List<Pair> pairs = answers(new Random(seed), 100 + seed * 10);

            ItemStatistics counted = counted(pairs).statistics();

            assertThat(counted.answered()).isEqualTo(pairs.size());
            assertThat(counted.easiness()).isCloseTo(mean(pairs), within(1e-9));
            assertThat(counted.discrimination()).isCloseTo(correlation(pairs), within(1e-6));
            assertThat(counted.upperLower()).isCloseTo(upperLower(pairs), within(0.03));
            assertThat(counted.discrimination()).isBetween(-1.0, 1.0);
            assertThat(counted.upperLower()).isBetween(-1.0, 1.0);
        }
    }

    @Test
    void aQuestionThatTheBetterOnesGetRightTellsPeopleApart() {
        List<Pair> sharp = new ArrayList<>();
        List<Pair> blunt = new ArrayList<>();
        List<Pair> turned = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 400; i++) {
            double rest = random.nextInt(21) / 20.0;
            sharp.add(new Pair(rest > 0.5 ? 1 : 0, rest));
            blunt.add(new Pair(random.nextInt(2), rest));
            turned.add(new Pair(rest > 0.5 ? 0 : 1, rest));
        }

        assertThat(counted(sharp).statistics().discrimination()).isGreaterThan(0.8);
        assertThat(counted(sharp).statistics().upperLower()).isEqualTo(1.0);
        assertThat(counted(blunt).statistics().discrimination()).isBetween(-0.15, 0.15);
        assertThat(counted(turned).statistics().discrimination()).isLessThan(-0.8);
    }

    @Test
    void withTooFewAnswersNothingIsSaidAboutDiscrimination() {
        ItemStatistics few =
                counted(answers(new Random(1), ItemStatistics.ENOUGH - 1)).statistics();

        assertThat(few.easiness()).isNotNull();
        assertThat(few.discrimination()).isNull();
        assertThat(few.upperLower()).isNull();
    }

    @Test
    void aQuestionThatEverybodyKnowsHasNoCorrelation() {
        List<Pair> all = answers(new Random(1), 50).stream()
                .map(pair -> new Pair(1, pair.rest()))
                .toList();

        assertThat(counted(all).statistics().discrimination()).isNull();
        assertThat(counted(all).statistics().easiness()).isEqualTo(1.0);
    }

    @Test
    void theDocumentStaysSmallHoweverManyAnswers() {
        Figures figures = counted(answers(new Random(1), 5000));

        assertThat(figures.sittings()).hasSizeLessThanOrEqualTo(200);
        assertThat(figures.groups()).hasSize(21);
    }

    @Test
    void difficultyIsFoundAgainFromAdaptiveAnswers() {
        Random random = new Random(11);
        for (double difficulty : new double[] {-1.5, 0, 1.2}) {
            Figures figures = Figures.none("x@1");
            for (int i = 0; i < 2000; i++) {
                double ability = difficulty + random.nextGaussian() * 0.8;
                double chance = 1 / (1 + Math.exp(-(ability - difficulty)));
                double share = random.nextDouble() < chance ? 1 : 0;
                figures = figures.with(new Figures.One("s" + i, share, null, Set.of(), ability));
            }
            assertThat(figures.calibrated(40)).isCloseTo(difficulty, within(0.2));
        }
        assertThat(Figures.none("x@1").calibrated(40)).isNull();
    }

    private static Figures counted(List<Pair> pairs) {
        Figures figures = Figures.none("x@1");
        int sitting = 0;
        for (Pair pair : pairs) {
            figures = figures.with(new Figures.One("s" + sitting++, pair.share(), pair.rest(), Set.of(), null));
        }
        return figures;
    }

    /** Rests on the twenty steps that are told apart, so that the groups can be reckoned exactly. */
    private static List<Pair> answers(Random random, int count) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double rest = random.nextInt(21) / 20.0;
            pairs.add(new Pair(random.nextDouble() < 0.2 + 0.6 * rest ? 1 : 0, rest));
        }
        return pairs;
    }

    private static double mean(List<Pair> pairs) {
        return pairs.stream().mapToDouble(Pair::share).average().orElseThrow();
    }

    private static double correlation(List<Pair> pairs) {
        double x = mean(pairs);
        double y = pairs.stream().mapToDouble(Pair::rest).average().orElseThrow();
        double xy = pairs.stream()
                .mapToDouble(pair -> (pair.share() - x) * (pair.rest() - y))
                .sum();
        double xx = pairs.stream()
                .mapToDouble(pair -> Math.pow(pair.share() - x, 2))
                .sum();
        double yy =
                pairs.stream().mapToDouble(pair -> Math.pow(pair.rest() - y, 2)).sum();
        return xy / Math.sqrt(xx * yy);
    }

    /** With ties shared out: each answer at the border counts as the mean of all with the same rest. */
    private static double upperLower(List<Pair> pairs) {
        List<Pair> sorted = pairs.stream()
                .map(pair -> new Pair(
                        mean(pairs.stream()
                                .filter(other -> other.rest() == pair.rest())
                                .toList()),
                        pair.rest()))
                .sorted(Comparator.comparingDouble(Pair::rest))
                .toList();
        int size = (int) Math.round(pairs.size() * 0.27);
        return mean(sorted.subList(sorted.size() - size, sorted.size())) - mean(sorted.subList(0, size));
    }
}
