package org.yunyan.study;

import java.util.List;
import java.util.Set;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;

/**
 * Answers to a quiz.
 *
 * @param attempt as the {@link QuizPaper} says; sent again, it is the same attempt and costs nothing
 * @param answers per question, in order, the indexes of the chosen options; an empty set where nothing was chosen
 */
public record AnswerSheet(Id<Course> course, Id<Unit> unit, int attempt, List<Set<Integer>> answers) {

    public AnswerSheet {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }
}
