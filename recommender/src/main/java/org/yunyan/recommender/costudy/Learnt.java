package org.yunyan.recommender.costudy;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** What has been learnt of who went on to what, whole. Safe for use by many threads. */
public final class Learnt {

    /** So many links lead to a course at most; {@value #MEAN} on the mean. */
    public static final int KEPT = 400;

    static final int MEAN = 120;

    private static final int FEW = 20;

    private static final int PERCENT_RIDGE = 60;
    private static final int PERCENT_ALL = 70;
    private static final double SUPPORT = 0.5;

    private final Steps steps;
    private final int courses;
    private final Ridge ridge;
    private final Pairs pairs;
    private final int[] popularity;

    private Learnt(Steps steps, Ridge ridge, Pairs pairs) {
        this.steps = steps;
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
     * Adds to each course's score how likely it is next, by all links and as they were before they were sharpened.
     *
     * @param history oldest first
     * @param scores one for each course
     */
    public void score(int[] history, float[] scores) {
        ridge.score(history, scores);
        pairs.score(history, scores);
    }

    /**
     * Returns the links that matter most, by the course to which they lead: more to those to which many go on. What is left out
     * is made good for as far as others can: their strengths are {@link Sharpening sharpened}.
     */
    public List<Links> links() {
        return Sharpening.of(kept(), steps);
    }

    private List<Links> kept() {
        List<Links.Gathering> gathering = IntStream.range(0, courses)
                .mapToObj(course -> new Links.Gathering(KEPT))
                .toList();
        pairs.links((later, earlier, next, share, support) ->
                gathering.get(next).add(later, earlier, share, Pairs.STRENGTH * share * Math.pow(support, SUPPORT)));
        IntStream.range(0, courses)
                .parallel()
                .forEach(course -> ridge.leadingTo(
                        course,
                        (before, strength) -> gathering
                                .get(course)
                                .add(before, -1, strength, strength * Math.pow(popularity[before], SUPPORT))));
        float enough = enough(gathering);
        return gathering.parallelStream().map(all -> all.kept(enough, FEW)).toList();
    }

    /** How much a link must matter for the mean to hold. */
    private float enough(List<Links.Gathering> gathering) {
        float[][] worth = gathering.parallelStream().map(Links.Gathering::worth).toArray(float[][]::new);
        float[] all = new float[Arrays.stream(worth).mapToInt(one -> one.length).sum()];
        int size = 0;
        for (float[] one : worth) {
            System.arraycopy(one, 0, all, size, one.length);
            size += one.length;
        }
        Arrays.parallelSort(all);
        return all.length > courses * MEAN ? all[all.length - courses * MEAN] : 0;
    }
}
