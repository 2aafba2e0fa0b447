package org.yunyan.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.cohorts.Cohort;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/**
 * One course of a plan, why it is in it, and when.
 *
 * @param hours 学时 still to study; less than the course has when it is begun
 * @param credits that it would count in its turn, after all caps
 * @param helps which aims it helps by how much; an aim that is met before its turn is left out
 * @param closes which gaps it closes, the largest first
 * @param begun whether she studies it already
 * @param kept whether she wants it in the plan whatever it costs
 * @param run the cohort in which it is studied; null when it can be studied at any time
 * @param weeks when: hours by week
 * @param reminded Monday of the last week in which she was told; null before
 */
public record Step(
        Id<Course> course,
        String title,
        TrainingLevel level,
        TrainingMode mode,
        BigDecimal hours,
        Credits credits,
        List<Help> helps,
        List<Closing> closes,
        boolean begun,
        boolean kept,
        Run run,
        List<Share> weeks,
        State state,
        LocalDate reminded) {

    /** Where a step of an accepted plan stands. */
    public enum State {
        OPEN,
        DONE,
        /** She left the course, or it is no longer offered. */
        DROPPED
    }

    public Step {
        helps = helps == null ? List.of() : List.copyOf(helps);
        closes = closes == null ? List.of() : List.copyOf(closes);
        weeks = weeks == null ? List.of() : List.copyOf(weeks);
    }

    /**
     * A cohort of the course, as it was when the plan was made.
     *
     * @param ends last day
     */
    public record Run(Id<Cohort> cohort, String name, LocalDate starts, LocalDate ends) {

        static Run of(Cohort cohort) {
            return new Run(
                    cohort.id(),
                    cohort.plan().name(),
                    cohort.plan().starts(),
                    cohort.plan().ends());
        }

        boolean clashes(Run other) {
            return !ends.isBefore(other.starts) && !other.ends.isBefore(starts);
        }
    }

    /** @param target of the {@link Aim} */
    public record Help(String target, Credits credits) {}

    /**
     * @param from evidenced level in whole numbers
     * @param to the level it leads to, at most what her post asks for
     */
    public record Closing(Id<Skill> skill, int from, int to) {}

    /**
     * @param monday first day of the week
     * @param late after the last day that she wished
     */
    public record Share(LocalDate monday, BigDecimal hours, boolean late) {}

    /** Whether there is something to do in the week that begins on this day, or there was and it is still open. */
    boolean dueBy(LocalDate monday) {
        return state == State.OPEN
                && !weeks.isEmpty()
                && !weeks.getFirst().monday().isAfter(monday);
    }

    Step laidOut(List<Share> shares) {
        return new Step(
                course, title, level, mode, hours, credits, helps, closes, begun, kept, run, shares, state, reminded);
    }

    Step moved(State next) {
        return new Step(
                course, title, level, mode, hours, credits, helps, closes, begun, kept, run, weeks, next, reminded);
    }

    Step told(LocalDate monday) {
        return new Step(
                course, title, level, mode, hours, credits, helps, closes, begun, kept, run, weeks, state, monday);
    }
}
