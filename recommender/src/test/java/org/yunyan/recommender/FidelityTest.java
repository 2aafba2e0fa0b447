package org.yunyan.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yunyan.recommender.index.LuceneIndex;

/** A reason is honest if the suggestion stands lower once the named fact is taken away: asked again, in earnest. */
class FidelityTest {

    private static final int PEOPLE = 40;
    private static final int SHOWN = 10;
    private static final int LOOKED_AT = 100;
    private static final PairEmbeddings EMBEDDINGS = new PairEmbeddings();

    @Test
    void takingTheNamedFactOfThePersonAwayLowersTheSuggestion() {
        try (Index index = LuceneIndex.inMemory()) {
            index.put(Shelf.of(600, EMBEDDINGS));
            Recommender recommender = new Recommender(index, EMBEDDINGS);
            int told = 0;
            int lowered = 0;
            List<String> kept = new ArrayList<>();
            for (Profile profile : Profiles.several(PEOPLE)) {
                List<Suggestion> shown =
                        recommender.recommend(profile, SHOWN, Shelf.NOW).suggestions();
                for (int place = 0; place < shown.size(); place++) {
                    for (Reason reason : shown.get(place).reasons()) {
                        Optional<Profile> without = without(profile, reason);
                        if (without.isPresent()) {
                            told++;
                            int after = place(
                                    recommender, without.get(), shown.get(place).documentId());
                            if (after > place) {
                                lowered++;
                            } else {
                                kept.add(reason + " " + place + " -> " + after);
                            }
                        }
                    }
                }
            }
            assertThat(told).isGreaterThan(200);
            assertThat((double) lowered / told)
                    .as(told + " told, kept their place: " + kept)
                    .isGreaterThanOrEqualTo(0.95);
        }
    }

    private static int place(Recommender recommender, Profile profile, String id) {
        List<String> ids = recommender.recommend(profile, LOOKED_AT, Shelf.NOW).suggestions().stream()
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
