package org.yunyan.people;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a teacher is employed to teach; the ground of every target and recommendation.
 *
 * @param main the subject she teaches most
 * @param second further subjects, as clause 二 asks of primary (two) and junior (one) teachers
 * @param grades 1 to 12, in order; empty where a stage has none
 * @param novice in the three years of induction (clause 三(二))
 */
public record Post(Stage stage, Subject main, List<Subject> second, Set<Integer> grades, Title title, boolean novice) {

    public Post {
        second = second == null ? List.of() : List.copyOf(second);
        grades = grades == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(grades));
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
