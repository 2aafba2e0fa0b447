package org.yunyan.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunyan.recommender.index.LuceneIndex;

/** A reason is honest if the suggestion stands lower once the named fact is taken away: asked again, in earnest. */
class FidelityTest {

    private static final int PEOPLE = 40;
    private static final int SHOWN = 10;
    private static final int LOOKED_AT = 100;
    private static final PairEmbeddings EMBEDDINGS = new PairEmbeddings();

    @Test
    void takingTheNamedFactOfThePersonAwayLowersTheSuggestion() {
        assertThat(lowered(Weights.handSet(), PEOPLE)).isGreaterThanOrEqualTo(0.95);
    }

    /** Whatever learning may find: any weights within its bounds, some of them none at all. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void reasonsStayTrueUnderLearnedWeights(int seed) {
        Random random = new Random(seed);
        Map<Feature, Double> values = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            double times = random.nextInt(5) == 0 ? 0 : 3 * random.nextDouble();
            values.put(feature, feature.learned() ? times * feature.handSet() : feature.handSet());
        }

        assertThat(lowered(new Weights("v" + seed, values), PEOPLE / 2)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void noListHoldsWhatIsDoneOrADoubleAndAllSayWhy() {
        try (Index index = LuceneIndex.inMemory()) {
            List<Document> shelf = Shelf.of(600, EMBEDDINGS);
            index.put(shelf);
            Likeness likeness = new Likeness(index.analysis());
            Recommender recommender = new Recommender(index, EMBEDDINGS);
            for (Profile profile : Profiles.several(PEOPLE)) {
                List<Suggestion> shown =
                        recommender.recommend(profile, SHOWN, Shelf.NOW).suggestions();
                List<Document> before = new ArrayList<>(shelf.stream()
                        .filter(document -> profile.history().contains(document.id()))
                        .toList());
                for (Suggestion one : shown) {
                    assertThat(before)
                            .as("%s among %s for %s", one.documentId(), shown, profile)
                            .noneMatch(other -> Likeness.same(likeness.traits(other), likeness.traits(one.document())));
                    before.add(one.document());
                    assertThat(one.reasons()).as(one.documentId()).isNotEmpty();
                }
            }
        }
    }

    /** The share of told facts of the person without which the suggestion stands lower. */
    private static double lowered(Weights weights, int people) {
        try (Index index = LuceneIndex.inMemory()) {
            index.put(Shelf.of(600, EMBEDDINGS));
            Recommender recommender = new Recommender(index, EMBEDDINGS);
            int told = 0;
            int lowered = 0;
            for (Profile profile : Profiles.several(people)) {
                List<Suggestion> shown = recommender
                        .recommend(profile, SHOWN, Shelf.NOW, weights)
                        .suggestions();
                for (int place = 0; place < shown.size(); place++) {
                    for (Reason reason : shown.get(place).reasons()) {
                        Optional<Profile> without = without(profile, reason);
                        if (without.isPresent()) {
                            String id = shown.get(place).documentId();
                            told++;
                            lowered += place(recommender, without.get(), weights, id) > place ? 1 : 0;
                        }
                    }
                }
            }
            assertThat(told).isGreaterThan(2 * people);
            return lowered / (double) told;
        }
    }

    private static int place(Recommender recommender, Profile profile, Weights weights, String id) {
        List<String> ids = recommender.recommend(profile, LOOKED_AT, Shelf.NOW, weights).suggestions().stream()
                .map(Suggestion::documentId)
                .toList();
        return ids.contains(id) ? ids.indexOf(id) : LOOKED_AT;
    }

    private static Optional<Profile> without(Profile profile, Reason reason) {
        return switch (reason) {
            case Reason.ClosesGap gap ->
                Optional.of(profile.withGaps(profile.gaps().stream()
                        .filter(g -> !g.skill().equals(gap.skill()))
                        .toList()));
            case Reason.HelpsShortfall helps ->
                Optional.of(profile.withShortfalls(profile.shortfalls().stream()
                        .filter(s -> !s.equals(helps.shortfall()))
                        .toList()));
            case Reason.ColleaguesWentOn went -> Optional.of(profile.withHistory(less(profile, went.fromDocumentId())));
            case Reason.LikeStudied like -> Optional.of(profile.withHistory(less(profile, like.documentId())));
            case Reason.MatchesGoal goal -> Optional.of(profile.withGoal(""));
            case Reason.Planned planned -> Optional.of(profile.withPlanned(Set.of()));
            default -> Optional.empty();
        };
    }

    private static List<String> less(Profile profile, String id) {
        return profile.history().stream().filter(h -> !h.equals(id)).toList();
    }
}
