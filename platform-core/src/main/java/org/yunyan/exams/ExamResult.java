package org.yunyan.exams;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.yunyan.bank.Answer;
import org.yunyan.bank.Asked;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/**
 * What came of an attempt.
 *
 * @param percent null while an essay waits
 * @param bySkill share that is right, by skill
 * @param lines question by question; empty for a pre-test, whose questions are asked again
 */
public record ExamResult(
        String attempt,
        int number,
        Id<Person> person,
        String name,
        Id<Course> course,
        Id<Unit> unit,
        AttemptState state,
        Integer percent,
        int percentToPass,
        boolean passed,
        Instant ended,
        Map<Id<Skill>, Double> bySkill,
        List<Line> lines) {

    public ExamResult {
        bySkill = Map.copyOf(bySkill);
        lines = List.copyOf(lines);
    }

    /**
     * One question.
     *
     * @param given null where nothing was answered
     * @param waits whether it has still to be marked
     * @param solution told for what is right, and for everything once the test is passed; null until then
     * @param explanation told with the solution
     * @param mark of an essay; null without
     */
    public record Line(
            Asked asked,
            Answer given,
            double share,
            boolean waits,
            Answer solution,
            String explanation,
            EssayMark mark) {}
}
