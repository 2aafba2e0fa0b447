package org.yunyan.survey;

import java.util.List;
import java.util.Map;

/**
 * What a version was answered with, in whole groups of {@link Surveys#FEWEST}, so that no single answer can be told by what it
 * changed.
 *
 * @param answers how many are counted here; 0 while there are fewer than a group
 * @param counts by question, how often 1 was answered, 2, … 5
 * @param texts in no order
 */
public record SurveyResult(int number, int answers, Map<SurveyQuestion, List<Integer>> counts, List<String> texts) {

    /** Average of a question, 0 while nothing is told. */
    public double average(SurveyQuestion question) {
        List<Integer> spread = counts.getOrDefault(question, List.of());
        int sum = 0;
        int all = 0;
        for (int mark = 1; mark <= spread.size(); mark++) {
            sum += mark * spread.get(mark - 1);
            all += spread.get(mark - 1);
        }
        return all == 0 ? 0 : (double) sum / all;
    }

    /** Average of all questions, 0 while nothing is told. */
    public double average() {
        return counts.keySet().stream().mapToDouble(this::average).average().orElse(0);
    }
}
