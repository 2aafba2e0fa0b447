package org.yunyan.bank;

import java.util.List;
import java.util.stream.IntStream;
import org.yunyan.shared.Refused;

/**
 * One line of a rubric.
 *
 * @param points most points that can be given for it
 */
public record Criterion(String title, String description, int points) {

    /** @throws Refused.Invalid {@code refused.exams.points} unless each line gets points that can be given for it */
    public static void requireFitting(List<Criterion> rubric, List<Integer> points) {
        boolean fits = points.size() == rubric.size()
                && IntStream.range(0, points.size())
                        .allMatch(i -> points.get(i) != null
                                && points.get(i) >= 0
                                && points.get(i) <= rubric.get(i).points());
        if (!fits) {
            throw new Refused.Invalid("refused.exams.points");
        }
    }

    /** Most points that can be given for all lines. */
    public static int most(List<Criterion> rubric) {
        return rubric.stream().mapToInt(Criterion::points).sum();
    }
}
