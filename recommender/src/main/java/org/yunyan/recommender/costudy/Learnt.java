package org.yunyan.recommender.costudy;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** What has been learnt of who went on to what, whole. Safe for use by many threads. */
public final class Learnt {

    /** So many links lead to a course at most. */
    public static final int KEPT = 200;

    private static final int PERCENT_RIDGE = 80;
    private static final int PERCENT_ALL = 95;
    private static final double SUPPORT = 0.5;
    private static final int SINGLES = 60;
    private static final int PAIRS = KEPT - SINGLES;

    private final int courses;
    private final Ridge ridge;
    private final Pairs pairs;
    private final int[] popularity;

    private Learnt(Steps steps, Ridge ridge, Pairs pairs) {
        this.courses = steps.courses();
        this.popularity = steps.popularity();
        this.ridge = ridge;
        this.pairs = pairs;
    }

    /**
     * Learns from histories.
     *
     * @param courses how many courses there are; they are numbered from 0
     * @param histories a person's courses in order, each once
     * @param percent told how far it is
     */
    public static Learnt of(int courses, List<int[]> histories, IntConsumer percent) {
        Steps steps = new Steps(courses, histories);
        Ridge ridge = Ridge.learn(steps, percent);
        percent.accept(PERCENT_RIDGE);
        Pairs pairs = Pairs.learn(steps);
        percent.accept(PERCENT_ALL);
        return new Learnt(steps, ridge, pairs);
    }

    /**
     * Adds to each course's score how likely it is next.
     *
     * @param history oldest first
     * @param scores one for each course
     */
    public void score(int[] history, float[] scores) {
        ridge.score(history, scores);
        pairs.score(history, scores);
    }

    /** Returns the links to each course that matter most, by course. */
    public List<Links> links() {
        Links.Gathering[] gathering = new Links.Gathering[courses];
        IntStream.range(0, courses).forEach(course -> gathering[course] = new Links.Gathering());
        pairs.links((later, earlier, next, share, support) ->
                gathering[next].add(later, earlier, share, (float) (share * Math.pow(support, SUPPORT))));
        return IntStream.range(0, courses)
                .parallel()
                .mapToObj(course -> both(course, gathering[course].kept(PAIRS)))
                .toList();
    }

    private Links both(int course, Links ofPairs) {
        Links.Gathering singles = new Links.Gathering();
        ridge.leadingTo(
                course,
                (before, strength) ->
                        singles.add(before, -1, strength, (float) (strength * Math.pow(popularity[before], SUPPORT))));
        return singles.kept(SINGLES).and(ofPairs);
    }
}
