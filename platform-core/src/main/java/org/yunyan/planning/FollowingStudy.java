package org.yunyan.planning;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.yunyan.catalogue.Course;
import org.yunyan.credits.CreditAwarded;
import org.yunyan.credits.EntryKind;
import org.yunyan.shared.Id;
import org.yunyan.study.CourseCompleted;
import org.yunyan.study.StudyProgressed;

/** What is finished is done in the plan too; credits that the plan did not foresee make it one to renew. */
final class FollowingStudy {

    private static final int BEFORE_THE_PUSHES = 0;
    private static final String COMPLETION = "completion:";

    private final Following following;

    FollowingStudy(Following following) {
        this.following = following;
    }

    @EventListener
    @Order(BEFORE_THE_PUSHES)
    void on(CourseCompleted completed) {
        following.change(completed.person(), plan -> plan.finished(completed.course()));
    }

    @EventListener
    void on(CreditAwarded awarded) {
        following.change(awarded.person(), plan -> {
            if (awarded.at().isBefore(plan.accepted())) {
                return plan;
            }
            return plan.steps().stream().anyMatch(step -> foreseen(step, awarded))
                    ? plan
                    : plan.moved(Plan.State.TO_RENEW);
        });
    }

    private static boolean foreseen(Step step, CreditAwarded awarded) {
        Id<Course> course = step.course();
        return awarded.kind() == EntryKind.AWARD
                && awarded.awardKey().equals(COMPLETION + awarded.person() + ":" + course)
                && awarded.counted().compareTo(step.credits()) >= 0;
    }

    /** She may have left a course of the plan. */
    @EventListener
    void on(StudyProgressed progressed) {
        following.current(progressed.person());
    }
}
