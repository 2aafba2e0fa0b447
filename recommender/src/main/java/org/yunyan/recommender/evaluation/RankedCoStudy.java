package org.yunyan.recommender.evaluation;

import java.util.Arrays;
import org.yunyan.recommender.Feature;
import org.yunyan.recommender.Popularity;

/** What the index knows of co-study beside how many study a course, each weighing what it weighs in a suggestion as set by hand. */
final class RankedCoStudy implements Strategy {

    @Override
    public String name() {
        return "co-study and popularity, as ranked";
    }

    @Override
    public Scorer learn(BehaviourSet set) {
        Scorer costudy = new OurCoStudy().learn(set);
        int[] popularity = set.popularity();
        int crowd = Math.max(1, Arrays.stream(popularity).max().orElse(1));
        float[] popular = new float[popularity.length];
        for (int course = 0; course < popular.length; course++) {
            popular[course] = (float) (Feature.POPULAR.handSet() * Popularity.of(popularity[course], crowd));
        }
        float wentOn = (float) Feature.WENT_ON.handSet();
        return (history, scores) -> {
            costudy.score(history, scores);
            for (int course = 0; course < scores.length; course++) {
                scores[course] = wentOn * scores[course] + popular[course];
            }
        };
    }
}
