package org.yunyan.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yunyan.catalogue.Course;
import org.yunyan.shared.Id;

/**
 * A plan that she may accept.
 *
 * @param wish what it was made for; its last day is never null here
 * @param aims what is missing, and how far the mix goes; empty when nothing is missing
 * @param steps in the order in which to study
 * @param hours 学时 of all steps together
 * @param free 学时 that she has until the last day
 * @param atLeast no mix that goes as far takes less; equals {@code hours} when the mix is proven to be the shortest
 * @param looked how many offers were considered
 * @param others for each step, what could be studied instead, the shortest first; at most three each
 */
public record Proposal(
        Wish wish,
        List<Aim> aims,
        List<Step> steps,
        BigDecimal hours,
        BigDecimal free,
        BigDecimal atLeast,
        int looked,
        Map<Id<Course>, List<Other>> others) {

    public Proposal {
        aims = List.copyOf(aims);
        steps = List.copyOf(steps);
        others = Map.copyOf(others);
    }

    /** Whether every aim is met. */
    public boolean complete() {
        return aims.stream().allMatch(Aim::met);
    }

    /** Whether it can be studied until the last day, beside cohorts in her free hours. */
    public boolean inTime() {
        return steps.stream().flatMap(step -> step.weeks().stream()).noneMatch(Step.Share::late);
    }

    /** With a lower bound that more offers have given; null changes nothing. */
    Proposal atLeast(BigDecimal least) {
        return least == null ? this : new Proposal(wish, aims, steps, hours, free, atLeast.min(least), looked, others);
    }

    public LocalDate until() {
        return wish.until();
    }

    /** The courses, in order: what she accepts. */
    public List<Id<Course>> courses() {
        return steps.stream().map(Step::course).toList();
    }

    /**
     * Something that could be studied instead of a step.
     *
     * @param run in which it would be studied; null for any time
     */
    public record Other(Id<Course> course, String title, BigDecimal hours, Step.Run run) {}
}
