package org.yunyan.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yunyan.bank.Calibrated;
import org.yunyan.bank.Drawn;
import org.yunyan.shared.Id;

/** Simulated learners, whose ability is known, answer by chance as the model says; the test has to find the ability again. */
class AbilityTest {

    private static final int LEARNERS = 2000;
    private static final double GUESSING = 0.25;

    /** The bank that a county may have for one skill: eight questions of each level. */
    private final List<Calibrated> pool = pool(8);

    private record Found(double truth, Ability ability, int asked) {

        double miss() {
            return ability.mean() - truth;
        }
    }

    @Test
    void theAbilityOfSimulatedLearnersIsFoundAgain() {
        List<Found> found = adaptive(17);

        double error = rootMeanSquare(found);
        double bias = found.stream().mapToDouble(Found::miss).average().orElseThrow();
        double inside = found.stream()
                        .filter(one -> {
                            double level = Math.clamp(one.truth() + 2, 0, 4);
                            return level >= one.ability().lowest()
                                    && level <= one.ability().highest();
                        })
                        .count()
                / (double) LEARNERS;

        assertThat(error).as("root mean square error").isLessThan(0.62);
        assertThat(bias).as("bias").isBetween(-0.08, 0.08);
        assertThat(inside).as("share inside the range of four in five").isBetween(0.76, 0.92);
        assertThat(correlation(found)).isGreaterThan(0.85);
    }

    @Test
    void asMuchIsKnownWithFewerQuestionsThanOnAFixedPaper() {
        List<Found> adaptive = adaptive(23);
        double asked = adaptive.stream().mapToInt(Found::asked).average().orElseThrow();
        double error = rootMeanSquare(adaptive);
        int needed = 1;
        while (needed < 40 && rootMeanSquare(fixed(needed, 23)) > error) {
            needed++;
        }

        System.out.printf(
                "Adaptive: %.1f questions on average, error %.3f; a fixed paper needs %d for the same error%n",
                asked, error, needed);
        assertThat(asked).isLessThanOrEqualTo(12);
        assertThat(needed).isGreaterThan((int) Math.ceil(asked * 1.25));
    }

    @Test
    void itStopsWhenItIsSureOrAfterTwelve() {
        assertThat(adaptive(29)).allSatisfy(one -> {
            assertThat(one.asked()).isBetween(Asking.LEAST, Asking.MOST);
            if (one.asked() < Asking.MOST) {
                assertThat(one.ability().error()).isLessThanOrEqualTo(Asking.SURE);
            }
        });
    }

    @Test
    void eachRightAnswerRaisesAndEachWrongOneLowers() {
        Ability before = Ability.unknown();

        assertThat(before.mean()).isBetween(-1e-9, 1e-9);
        assertThat(before.after(step(0, 1)).mean()).isGreaterThan(0);
        assertThat(before.after(step(0, 0)).mean()).isLessThan(0);
        assertThat(before.after(step(0, 1)).error()).isLessThan(before.error());
        assertThat(before.after(step(0, 0.5)).mean())
                .isBetween(
                        before.after(step(0, 0)).mean(),
                        before.after(step(0, 1)).mean());
    }

    @Test
    void theRangeStaysInsideTheLevels() {
        Ability best = Ability.after(Collections.nCopies(12, step(2, 1)));
        Ability least = Ability.after(Collections.nCopies(12, step(-2, 0)));

        assertThat(best.highest()).isLessThanOrEqualTo(4);
        assertThat(least.lowest()).isGreaterThanOrEqualTo(0);
        assertThat(best.lowest()).isGreaterThan(least.highest());
    }

    private List<Found> adaptive(long seed) {
        Random random = new Random(seed);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < LEARNERS; i++) {
            double truth = random.nextGaussian() * Ability.SPREAD;
            List<Step> steps = new ArrayList<>();
            Optional<Calibrated> next = Asking.next(pool, steps, i);
            while (next.isPresent()) {
                steps.add(answered(next.get(), truth, random));
                next = Asking.next(pool, steps, i);
            }
            found.add(new Found(truth, Ability.after(steps), steps.size()));
        }
        return found;
    }

    /** The same questions for everybody, spread over all difficulties. */
    private List<Found> fixed(int questions, long seed) {
        Random random = new Random(seed);
        List<Calibrated> paper = new ArrayList<>(pool);
        Collections.shuffle(paper, new Random(1));
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < LEARNERS; i++) {
            double truth = random.nextGaussian() * Ability.SPREAD;
            List<Step> steps = paper.subList(0, questions).stream()
                    .map(item -> answered(item, truth, random))
                    .toList();
            found.add(new Found(truth, Ability.after(steps), questions));
        }
        return found;
    }

    private static Step answered(Calibrated item, double truth, Random random) {
        boolean right = random.nextDouble() < Ability.chance(truth, item.difficulty(), item.guessing());
        return new Step(item.drawn(), item.difficulty(), item.guessing(), null, right ? 1 : 0);
    }

    private static Step step(double difficulty, double share) {
        return new Step(new Drawn(Id.of("i"), 1), difficulty, GUESSING, null, share);
    }

    private static List<Calibrated> pool(int ofEach) {
        List<Calibrated> pool = new ArrayList<>();
        for (int level = -2; level <= 2; level++) {
            for (int i = 0; i < ofEach; i++) {
                Drawn drawn = new Drawn(Id.of("item-" + level + "-" + i), 1);
                pool.add(new Calibrated(drawn, Id.of("skill"), level, i % 2 == 0 ? GUESSING : 0, false));
            }
        }
        return pool;
    }

    private static double rootMeanSquare(List<Found> found) {
        return Math.sqrt(found.stream()
                .mapToDouble(one -> one.miss() * one.miss())
                .average()
                .orElseThrow());
    }

    private static double correlation(List<Found> found) {
        double x = found.stream().mapToDouble(Found::truth).average().orElseThrow();
        double y = found.stream()
                .mapToDouble(one -> one.ability().mean())
                .average()
                .orElseThrow();
        double xy = found.stream()
                .mapToDouble(one -> (one.truth() - x) * (one.ability().mean() - y))
                .sum();
        double xx =
                found.stream().mapToDouble(one -> Math.pow(one.truth() - x, 2)).sum();
        double yy = found.stream()
                .mapToDouble(one -> Math.pow(one.ability().mean() - y, 2))
                .sum();
        return xy / Math.sqrt(xx * yy);
    }
}
