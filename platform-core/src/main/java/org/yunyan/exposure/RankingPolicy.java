package org.yunyan.exposure;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What the commission has decided about the ranking.
 *
 * @param active number of the weights in force, {@link WeightsVersion#BY_HAND} at first
 * @param tried number of the weights that are being tried beside them; null when none are
 * @param share percent of teachers who get the tried ones, 1 to 50; 0 when none are
 * @param months how long what was shown is kept, 1 to 60
 * @param exploring percent of lists whose last place goes to something new, 0 to 30
 * @param adopting whether weights that are surely better come into force by themselves
 * @param revision changes with every write
 */
public record RankingPolicy(
        @BsonId String id,
        int active,
        Integer tried,
        int share,
        int months,
        int exploring,
        boolean adopting,
        long revision) {

    static final String ID = "ranking";
    static final RankingPolicy FIRST = new RankingPolicy(ID, WeightsVersion.BY_HAND, null, 0, 12, 15, true, 0);

    /**
     * The same with other weights in force, and no comparison. Whoever goes back to earlier ones has decided against what was learned
     * since: no night brings it into force again before somebody wants that.
     */
    RankingPolicy with(int number) {
        return new RankingPolicy(ID, number, null, 0, months, exploring, adopting && number > active, revision);
    }

    RankingPolicy trying(Integer number, int percent) {
        return new RankingPolicy(
                ID, active, number, number == null ? 0 : percent, months, exploring, adopting, revision);
    }

    RankingPolicy keeping(int keptMonths, int exploringPercent, boolean adoptingBetter) {
        return new RankingPolicy(ID, active, tried, share, keptMonths, exploringPercent, adoptingBetter, revision);
    }

    RankingPolicy next() {
        return new RankingPolicy(ID, active, tried, share, months, exploring, adopting, revision + 1);
    }
}
