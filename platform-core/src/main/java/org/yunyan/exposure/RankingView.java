package org.yunyan.exposure;

import java.util.List;
import org.yunyan.recommender.Weights;

/**
 * Everything that an officer sees of the ranking.
 *
 * @param active the weights in force
 * @param versions what was learned, newest first; at most {@link org.yunyan.shared.Page#MOST}
 * @param tallies what came of them
 * @param curves how likely each place of each kind of list is looked at
 * @param listsMissing so many more lists are needed before anything can be learned
 * @param acceptedMissing so many more suggestions have to be taken up before
 */
public record RankingView(
        RankingPolicy policy,
        Weights active,
        List<WeightsVersion> versions,
        Tallies tallies,
        PlaceCurves curves,
        Progress progress,
        int listsMissing,
        int acceptedMissing) {

    public RankingView {
        versions = List.copyOf(versions);
    }
}
