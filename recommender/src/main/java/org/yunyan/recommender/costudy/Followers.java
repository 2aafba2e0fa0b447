package org.yunyan.recommender.costudy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Links by that from which they lead, so that what a history leads to is found without looking at every course. A key is the number
 * of a single course, or stands for a pair of them; the links of a key have places from {@link #from} to {@link #to}.
 */
final class Followers {

    private final long[] pairs;
    private final int[] starts;
    private final int[] courses;
    private final float[] strengths;

    private Followers(long[] pairs, int keys, int links) {
        this.pairs = pairs;
        this.starts = new int[keys + 1];
        this.courses = new int[links];
        this.strengths = new float[links];
    }

    /** @param leading what leads to each course, by its number */
    static Followers of(List<Links> leading) {
        long[] pairs = leading.stream()
                .flatMapToLong(links -> IntStream.range(0, links.size())
                        .filter(place -> links.earlier()[place] >= 0)
                        .mapToLong(place -> both(links.later()[place], links.earlier()[place])))
                .sorted()
                .distinct()
                .toArray();
        int links = leading.stream().mapToInt(Links::size).sum();
        Followers all = new Followers(pairs, leading.size() + pairs.length, links);
        for (Links some : leading) {
            for (int i = 0; i < some.size(); i++) {
                all.starts[all.key(some, i) + 1]++;
            }
        }
        Arrays.parallelPrefix(all.starts, Integer::sum);
        IntUnaryOperator places = all.places();
        for (int course = 0; course < leading.size(); course++) {
            Links some = leading.get(course);
            for (int i = 0; i < some.size(); i++) {
                int place = places.applyAsInt(all.key(some, i));
                all.courses[place] = course;
                all.strengths[place] = some.strengths()[i];
            }
        }
        return all;
    }

    /** Returns the same links with the strengths that they have now. */
    List<Links> links(List<Links> leading) {
        IntUnaryOperator places = places();
        List<Links> now = new ArrayList<>(leading.size());
        for (Links some : leading) {
            float[] changed = new float[some.size()];
            for (int i = 0; i < changed.length; i++) {
                changed[i] = strengths[places.applyAsInt(key(some, i))];
            }
            now.add(new Links(some.later(), some.earlier(), changed));
        }
        return now;
    }

    /** The next free place of a key, as often as it is asked for. */
    private IntUnaryOperator places() {
        int[] next = starts.clone();
        return key -> next[key]++;
    }

    private int key(Links links, int place) {
        return links.earlier()[place] < 0 ? links.later()[place] : pair(links.later()[place], links.earlier()[place]);
    }

    /** Returns the key of two courses in their order, or -1 if nothing follows them. */
    int pair(int later, int earlier) {
        int found = Arrays.binarySearch(pairs, both(later, earlier));
        return found < 0 ? -1 : starts.length - 1 - pairs.length + found;
    }

    private static long both(int later, int earlier) {
        return (long) later << Integer.SIZE | earlier;
    }

    int from(int key) {
        return starts[key];
    }

    int to(int key) {
        return starts[key + 1];
    }

    int course(int place) {
        return courses[place];
    }

    float strength(int place) {
        return strengths[place];
    }

    void strengthen(int place, float strength) {
        strengths[place] = strength;
    }
}
