package org.yunyan.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunyan.planning.Mix.Piece;

/** The mix is the best there is: against every subset of small pools, and by its own bound for large ones. */
class MixTest {

    private static final int POOLS = 400;
    private static final int MOST_OFFERS = 11;

    @Test
    void noSubsetOfASmallPoolDoesAsMuchInLessTimeNorIsWorthMoreInTheSame() {
        for (int seed = 0; seed < POOLS; seed++) {
            Random random = new Random(seed);
            List<Piece> pieces = pieces(random, 1 + random.nextInt(MOST_OFFERS), 3, 2);
            int[] needs = {random.nextInt(400), random.nextInt(900), random.nextInt(200)};
            int[] rooms = {random.nextInt(300), random.nextInt(150)};

            Mix.Answer answer = Mix.of(pieces, needs, rooms);

            Subset best = bestSubset(pieces, needs, rooms);
            assertThat(answer.time()).as("time, pool " + seed).isEqualTo(best.time());
            assertThat(worth(answer.chosen(), pieces)).as("worth, pool " + seed).isEqualTo(best.worth());
            assertThat(answer.exact()).as("proven, pool " + seed).isTrue();
            assertThat(answer.reached())
                    .as("reached, pool " + seed)
                    .isEqualTo(Mix.reached(answer.chosen(), pieces, needs.length, rooms));
        }
    }

    @Test
    void whereTheNeedsCannotBeMetTheMixReachesWhatAllOffersTogetherReach() {
        List<Piece> pieces = List.of(new Piece(50, 500, 0, false, 1, 0), new Piece(30, 300, 0, false, 1, 0));

        Mix.Answer answer = Mix.of(pieces, new int[] {2_400}, new int[0]);

        assertThat(answer.chosen()).containsExactly(0, 1);
        assertThat(answer.reached()).containsExactly(80);
    }

    @Test
    void whatACapLeavesUncountedIsNotStudied() {
        List<Piece> pieces = List.of(
                new Piece(100, 500, 0, false, 1, 1),
                new Piece(100, 600, 0, false, 1, 1),
                new Piece(100, 2_000, 0, false, 1, 0));

        Mix.Answer answer = Mix.of(pieces, new int[] {200}, new int[] {100});

        assertThat(answer.chosen()).containsExactly(0, 2);
    }

    @Test
    void whatIsPinnedStaysWhateverItCosts() {
        List<Piece> pieces = List.of(new Piece(100, 9_000, 0, true, 1, 0), new Piece(100, 500, 0, false, 1, 0));

        assertThat(Mix.of(pieces, new int[] {100}, new int[0]).chosen()).containsExactly(0);
        assertThat(Mix.of(pieces, new int[] {0}, new int[0]).chosen()).containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 600, 1_000})
    void underRulesLikeThoseOfTheCountyALargePoolIsAnsweredExactly(int offers) {
        for (int seed = 0; seed < 5; seed++) {
            List<Piece> pieces = countyLike(new Random(seed), offers);

            Mix.Answer answer = Mix.of(pieces, new int[] {1_500, 500}, new int[] {400, 1_200});

            assertThat(answer.reached()[0]).isGreaterThanOrEqualTo(1_500);
            assertThat(answer.reached()[1]).isGreaterThanOrEqualTo(500);
            assertThat(answer.exact()).isTrue();
        }
    }

    @Test
    void whereRulesCrossEachOtherALargePoolIsStillAnsweredAndSaysHowGoodTheAnswerIs() {
        for (int seed = 0; seed < 5; seed++) {
            List<Piece> pieces = pieces(new Random(seed), 600, 2, 3);

            Mix.Answer answer = Mix.of(pieces, new int[] {1_500, 500}, new int[] {1_200, 400, 900});

            assertThat(answer.reached()[0]).isGreaterThanOrEqualTo(1_500);
            assertThat(answer.reached()[1]).isGreaterThanOrEqualTo(500);
            assertThat(answer.atLeast()).isPositive().isLessThanOrEqualTo(answer.time());
        }
    }

    private record Subset(int time, int worth) {}

    /** By trying all of them. */
    private static Subset bestSubset(List<Piece> pieces, int[] needs, int[] rooms) {
        List<Integer> all = IntStream.range(0, pieces.size()).boxed().toList();
        int[] most = Mix.reached(all, pieces, needs.length, rooms);
        Subset best = null;
        for (int bits = 0; bits < 1 << pieces.size(); bits++) {
            List<Integer> chosen = new ArrayList<>();
            boolean allPinned = true;
            for (int i : all) {
                if ((bits >> i & 1) == 1) {
                    chosen.add(i);
                } else {
                    allPinned &= !pieces.get(i).pinned();
                }
            }
            int[] reached = Mix.reached(chosen, pieces, needs.length, rooms);
            boolean enough = IntStream.range(0, needs.length)
                    .allMatch(need -> reached[need] >= Math.min(needs[need], most[need]));
            if (enough && allPinned) {
                Subset subset = new Subset(time(chosen, pieces), worth(chosen, pieces));
                boolean better = best == null
                        || subset.time() < best.time()
                        || subset.time() == best.time() && subset.worth() > best.worth();
                best = better ? subset : best;
            }
        }
        return best;
    }

    private static int time(List<Integer> chosen, List<Piece> pieces) {
        return chosen.stream().mapToInt(i -> pieces.get(i).time()).sum();
    }

    private static int worth(List<Integer> chosen, List<Piece> pieces) {
        return chosen.stream().mapToInt(i -> pieces.get(i).worth()).sum();
    }

    static List<Piece> pieces(Random random, int number, int needs, int caps) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Piece(
                        5 * (1 + random.nextInt(40)),
                        50 * (1 + random.nextInt(30)),
                        random.nextInt(200),
                        random.nextInt(12) == 0,
                        1 + random.nextInt((1 << needs) - 1),
                        random.nextInt(3) == 0 ? random.nextInt(1 << caps) : 0))
                .sorted(Mix.ORDER)
                .toList();
    }

    /** Online and concentrated without caps of the year, self-study and school-based with one: need 0 is all, need 1 concentrated. */
    static List<Piece> countyLike(Random random, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    int hours = 50 * (2 + random.nextInt(80));
                    int worth = random.nextInt(400);
                    return switch (random.nextInt(8)) {
                        case 0 -> new Piece(hours / 8, hours, worth, false, 3, 0);
                        case 1 -> new Piece(Math.min(hours / 20, 100), hours, worth, false, 1, 1);
                        case 2 -> new Piece(hours / 10, hours, worth, false, 1, 2);
                        default -> new Piece(Math.min(hours / 10, 600), hours, worth, false, 1, 0);
                    };
                })
                .sorted(Mix.ORDER)
                .toList();
    }
}
