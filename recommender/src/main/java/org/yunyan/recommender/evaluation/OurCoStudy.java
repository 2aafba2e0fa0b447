package org.yunyan.recommender.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yunyan.recommender.CoStudy;

/** The platform's own model in the sparse form in which the index holds and asks it. */
final class OurCoStudy implements Strategy {

    @Override
    public String name() {
        return "co-study, as in the index";
    }

    @Override
    public Scorer learn(BehaviourSet set) {
        String[] ids = set.courses().toArray(String[]::new);
        CoStudy model = CoStudy.of(
                set.histories().stream().map(history -> ids(history, ids)).toList());
        Map<String, Map<Integer, Double>> gathering = new HashMap<>();
        for (int course = 0; course < ids.length; course++) {
            int next = course;
            model.leadingTo(ids[course])
                    .forEach((before, strength) -> gathering
                            .computeIfAbsent(before, key -> new HashMap<>())
                            .put(next, strength));
        }
        Map<String, Postings> index = new HashMap<>();
        gathering.forEach((before, strengths) -> index.put(before, Postings.of(strengths)));
        return (history, scores) -> CoStudy.recency(ids(history, ids)).forEach((before, weight) -> {
            Postings postings = index.get(before);
            if (postings != null) {
                postings.add(weight, scores);
            }
        });
    }

    private static List<String> ids(int[] history, String[] ids) {
        return Arrays.stream(history).mapToObj(course -> ids[course]).toList();
    }

    /** What follows one thing studied. */
    private record Postings(int[] courses, float[] strengths) {

        static Postings of(Map<Integer, Double> strengths) {
            int[] courses = strengths.keySet().stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            float[] values = new float[courses.length];
            IntStream.range(0, courses.length)
                    .forEach(i -> values[i] = strengths.get(courses[i]).floatValue());
            return new Postings(courses, values);
        }

        void add(double weight, float[] scores) {
            for (int i = 0; i < courses.length; i++) {
                scores[courses[i]] += (float) weight * strengths[i];
            }
        }
    }
}
