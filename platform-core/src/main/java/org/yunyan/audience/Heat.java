package org.yunyan.audience;

import java.util.List;
import java.util.stream.IntStream;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;

/**
 * What was played of a video or audio, in a hundred equal parts.
 *
 * @param seconds its length
 * @param learners how many have played something of it; 0 while they are fewer than {@link Audience#FEWEST}, and nothing else is
 *     told then
 * @param first seconds played for the first time, of all learners
 * @param again seconds played again
 * @param stops learners whose last place it is; 0 where they are fewer than {@link Audience#FEWEST}
 */
public record Heat(
        Id<Unit> unit,
        String title,
        int seconds,
        int learners,
        List<Integer> first,
        List<Integer> again,
        List<Integer> stops) {

    static Heat of(Unit unit, List<HeatShard> shards) {
        Sums sums = Sums.none();
        int learners = 0;
        for (HeatShard shard : shards) {
            sums.add(shard);
            learners += shard.learners();
        }
        if (learners < Audience.FEWEST) {
            return new Heat(unit.id(), unit.title(), unit.seconds(), 0, List.of(), List.of(), List.of());
        }
        List<Integer> stops = Sums.list(sums.stops).stream()
                .map(people -> people < Audience.FEWEST ? 0 : people)
                .toList();
        return new Heat(
                unit.id(), unit.title(), unit.seconds(), learners, Sums.list(sums.first), Sums.list(sums.again), stops);
    }

    /** Whether enough people have played it that something is told. */
    public boolean isTold() {
        return learners > 0;
    }

    /** Second at which a part begins. */
    public int from(int part) {
        return Math.ceilDiv(part * seconds, Sums.PARTS);
    }

    /** Percent of the learners who have played a part, on average of its seconds. */
    public List<Integer> percentPlayed() {
        return percent(first);
    }

    /** How often a part was played again, in percent of the learners. */
    public List<Integer> percentAgain() {
        return percent(again);
    }

    private List<Integer> percent(List<Integer> played) {
        return IntStream.range(0, played.size())
                .mapToObj(part -> {
                    int length = from(part + 1) - from(part);
                    return length == 0 ? 0 : Math.round(played.get(part) * 100f / (length * learners));
                })
                .toList();
    }
}
