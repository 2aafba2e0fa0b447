package org.yunyan.assignments;

import java.time.Instant;
import java.util.List;
import org.yunyan.bank.Criterion;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;

/**
 * A work as somebody sees it.
 *
 * @param name whose it is; empty for peers
 * @param unit the assignment, or {@link Assignments#IN_CLASS}
 * @param title of the assignment; for evidence from the classroom that of the course
 * @param rubric empty for evidence from the classroom
 * @param percentToPass of an assignment
 * @param mark null before it was marked or returned
 * @param comments of peers, without names
 * @param received reviews by peers so far
 * @param given reviews that she has given
 * @param peers reviews that each gives and gets; 0 when the trainer alone marks
 * @param due until when it can be handed in; null without a limit
 */
public record WorkShown(
        String id,
        String name,
        Id<Course> course,
        Id<Unit> unit,
        String title,
        WorkState state,
        String text,
        List<WorkFile> files,
        Instant submitted,
        List<Criterion> rubric,
        int percentToPass,
        WorkMark mark,
        List<String> comments,
        int received,
        int given,
        int peers,
        Instant due) {

    public WorkShown {
        files = List.copyOf(files);
        rubric = List.copyOf(rubric);
        comments = List.copyOf(comments);
    }

    /** Whether it is marked and good enough. */
    public boolean passed() {
        return state == WorkState.MARKED && mark.percent() >= percentToPass;
    }

    /** Whether it shows how a course was applied in class. */
    public boolean isInClass() {
        return unit.equals(Assignments.IN_CLASS);
    }
}
