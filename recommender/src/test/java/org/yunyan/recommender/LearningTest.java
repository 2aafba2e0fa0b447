package org.yunyan.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Learning to rank on people whose taste is known, because it was invented: would their clicks tell us? */
class LearningTest {

    /** What people of this test really want: gaps and credits, hardly what is new or much studied. */
    private static final Weights TRUE = new Weights(
            "true",
            Map.of(
                    Feature.GAP, 1.6,
                    Feature.SHORTFALL, 0.9,
                    Feature.WENT_ON, 0.7,
                    Feature.POPULAR, 0.02,
                    Feature.NEW, 0.05,
                    Feature.QUALITY, 0.5));

    /** The platform of this test shows what is new and much studied first. */
    private static final Weights SHOWN_BY = new Weights(
            "shown",
            Map.of(
                    Feature.GAP, 0.3,
                    Feature.SHORTFALL, 0.1,
                    Feature.WENT_ON, 0.2,
                    Feature.POPULAR, 0.75,
                    Feature.NEW, 0.9,
                    Feature.QUALITY, 0.1));

    private static final List<Feature> TOLD =
            List.of(Feature.GAP, Feature.SHORTFALL, Feature.WENT_ON, Feature.POPULAR, Feature.NEW, Feature.QUALITY);

    private static final int PLACES = 8;
    private static final List<ShownList> LOG = log(TRUE, SHOWN_BY, 12_000);
    private static final Learned LEARNED = learn(LOG, SHOWN_BY);

    @Test
    void nothingShownLeavesTheWeightsSetByHand() {
        Learned learned = learn(List.of(), Weights.handSet());

        assertThat(learned.outcome()).isEqualTo(Learned.Outcome.TOO_LITTLE);
        assertThat(learned.weights()).isEqualTo(Weights.handSet());
    }

    @Test
    void aFewClicksAreTooLittleToLearnFrom() {
        Learned learned = learn(log(TRUE, SHOWN_BY, 400), Weights.handSet());

        assertThat(learned.outcome()).isEqualTo(Learned.Outcome.TOO_LITTLE);
        assertThat(learned.lists()).isEqualTo(400);
    }

    @Test
    void whatPeopleWantIsFoundThoughTheyLookAtTheTopOnly() {
        Learned learned = LEARNED;
        Map<Feature, Double> naive = new Preferences(LOG, Looks.alike()).fitted();

        assertThat(agreement(learned.weights().values())).isGreaterThan(0.9);
        assertThat(agreement(naive)).isLessThan(agreement(learned.weights().values()) - 0.05);
        assertThat(learned.weights().of(Feature.GAP)).isGreaterThan(Feature.GAP.handSet() * 0.8);
        assertThat(learned.weights().of(Feature.NEW)).isLessThan(Feature.NEW.handSet() * 0.8);
    }

    @Test
    void howSeldomALowerPlaceIsLookedAtIsFoundFromTheLog() {
        assertThat(LEARNED.examination()).containsOnlyKeys("home");
        List<Double> places = LEARNED.examination().get("home");
        assertThat(places.get(0)).isEqualTo(1);
        assertThat(places.get(1)).isCloseTo(0.5, within(0.1));
        assertThat(places.get(4)).isCloseTo(0.2, within(0.1));
    }

    @Test
    void listsOfOneKindSayNothingOfHowAnotherIsLookedThrough() {
        // Given a home where the second place is looked at half as often as the first, and a search that is read to its
        // end
        List<ShownList> log = new ArrayList<>(log("home", TRUE, SHOWN_BY, 3_000, place -> 1.0 / place));
        log.addAll(log("search", TRUE, SHOWN_BY, 3_000, place -> 1.0));
        log.addAll(log("seldom", TRUE, SHOWN_BY, 400, place -> 1.0));

        Map<String, List<Double>> places = Learning.places(log);

        // Then each has its own curve, and what is too little has none
        assertThat(places).containsOnlyKeys("home", "search");
        assertThat(places.get("home").get(4)).isLessThan(0.35);
        assertThat(places.get("search").get(4)).isGreaterThan(0.75);
        assertThat(places.get("search")).hasSize(PLACES);
    }

    @Test
    void theSecondPageOfASearchCountsOn() {
        List<ShownList> log = log("search", TRUE, SHOWN_BY, 1_500, place -> 1.0).stream()
                .map(list -> new ShownList(
                        list.person(),
                        list.kind(),
                        list.items().stream()
                                .map(item -> new ShownList.Item(item.position() + 12, Map.of(), item.gain(), false))
                                .toList()))
                .toList();

        assertThat(Learning.places(log).get("search")).hasSize(PLACES + 12);
    }

    @Test
    void whatIsSurelyBetterIsProposedAndWhatIsNotIsNot() {
        Learned better = learn(log(TRUE, SHOWN_BY, 12_000), SHOWN_BY);
        assertThat(better.outcome()).isEqualTo(Learned.Outcome.BETTER);
        assertThat(better.estimate().learned()).isGreaterThan(better.estimate().current());
        assertThat(better.estimate().lower()).isPositive();

        Learned same = learn(log(TRUE, TRUE, 4_000), TRUE);
        assertThat(same.outcome()).isEqualTo(Learned.Outcome.NOT_BETTER);
    }

    @Test
    void aWeightIsNeverNegativeAndNeverSilencesAllOthers() {
        Weights contrary = new Weights("contrary", Map.of(Feature.GAP, 0.0, Feature.NEW, 6.0, Feature.POPULAR, 5.0));

        Weights learned = learn(log(contrary, TRUE, 3_000), TRUE).weights();

        learned.values()
                .forEach((feature, value) ->
                        assertThat(value).as(feature.name()).isBetween(0.0, 3 * feature.handSet() + 1e-9));
        assertThat(learned.of(Feature.ASSIGNED)).isEqualTo(Feature.ASSIGNED.handSet());
    }

    @Test
    void theSameLogGivesTheSameWeights() {
        List<ShownList> log = log(TRUE, SHOWN_BY, 2_000);

        assertThat(learn(log, SHOWN_BY)).isEqualTo(learn(log, SHOWN_BY));
    }

    private static Learned learn(List<ShownList> log, Weights current) {
        return new Learning(percent -> {}).learn(log, current, "v1");
    }

    /** Lists ordered by one taste and chosen from by another; the second place is looked at half as often as the first. */
    private static List<ShownList> log(Weights wanted, Weights shownBy, int lists) {
        return log("home", wanted, shownBy, lists, place -> 1.0 / place);
    }

    private static List<ShownList> log(
            String kind, Weights wanted, Weights shownBy, int lists, IntToDoubleFunction looked) {
        Random random = new Random(7);
        List<ShownList> log = new ArrayList<>();
        for (int list = 0; list < lists; list++) {
            List<Map<Feature, Double>> candidates = new ArrayList<>();
            for (int i = 0; i < PLACES; i++) {
                candidates.add(candidate(random));
            }
            candidates.sort(Comparator.comparingDouble(candidate -> -score(shownBy, candidate)));
            List<ShownList.Item> items = new ArrayList<>();
            for (int place = 1; place <= PLACES; place++) {
                Map<Feature, Double> candidate = candidates.get(place - 1);
                double want = 1 / (1 + Math.exp(3.2 - 1.6 * score(wanted, candidate)));
                boolean taken = random.nextDouble() < looked.applyAsDouble(place) && random.nextDouble() < want;
                items.add(new ShownList.Item(place, candidate, taken ? 1 : 0, false));
            }
            log.add(new ShownList("p" + list % 1_500, kind, items));
        }
        return log;
    }

    private static Map<Feature, Double> candidate(Random random) {
        Map<Feature, Double> amounts = new EnumMap<>(Feature.class);
        TOLD.forEach(feature -> amounts.put(feature, random.nextInt(3) == 0 ? 0.0 : random.nextDouble()));
        return amounts;
    }

    private static double score(Weights weights, Map<Feature, Double> amounts) {
        return amounts.entrySet().stream()
                .mapToDouble(amount -> weights.of(amount.getKey()) * amount.getValue())
                .sum();
    }

    /** Share of pairs of invented candidates that the weights put in the order in which they are wanted. */
    private static double agreement(Map<Feature, Double> values) {
        Weights weights = new Weights("asked", values);
        Random random = new Random(11);
        int agreed = 0;
        int pairs = 5_000;
        for (int pair = 0; pair < pairs; pair++) {
            Map<Feature, Double> one = candidate(random);
            Map<Feature, Double> other = candidate(random);
            boolean first = score(TRUE, one) > score(TRUE, other);
            agreed += first == score(weights, one) > score(weights, other) ? 1 : 0;
        }
        return agreed / (double) pairs;
    }
}
