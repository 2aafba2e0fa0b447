package org.yunyan.people;

import java.util.List;
import java.util.Set;

/**
 * What a teacher is employed to teach; the ground of every target and recommendation.
 *
 * @param main the subject she teaches most
 * @param second further subjects, as clause 二 asks of primary (two) and junior (one) teachers
 * @param grades 1 to 12; empty where a stage has none
 * @param novice in the three years of induction (clause 三(二))
 */
public record Post(Stage stage, Subject main, List<Subject> second, Set<Integer> grades, Title title, boolean novice) {

    public Post {
        second = second == null ? List.of() : List.copyOf(second);
        grades = grades == null ? Set.of() : Set.copyOf(grades);
        title = title == null ? Title.NONE : title;
        for (int grade : grades) {
            if (grade < 1 || grade > 12) {
                throw new IllegalArgumentException("A grade is 1 to 12, not " + grade);
            }
        }
    }

    /** Whether the subject is her main or a second one. */
    public boolean teaches(Subject subject) {
        return main == subject || second.contains(subject);
    }
}
