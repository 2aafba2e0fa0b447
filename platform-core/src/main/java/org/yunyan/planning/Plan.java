package org.yunyan.planning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A plan that a teacher has accepted; she has one at most.
 *
 * @param due Monday of the week in which something is to be told next; null when nothing is
 * @param version changes with every write
 */
public record Plan(
        @BsonId Id<Person> person,
        State state,
        Instant accepted,
        LocalDate until,
        BigDecimal weeklyHours,
        List<Aim> aims,
        List<Step> steps,
        LocalDate due,
        long version) {

    /** Where a plan stands. */
    public enum State {
        RUNNING,
        /** Her credits or her courses have changed in a way that the plan did not foresee. */
        TO_RENEW,
        DONE
    }

    public Plan {
        aims = List.copyOf(aims);
        steps = List.copyOf(steps);
    }

    static Plan of(Proposal proposal, Instant at, LocalDate monday) {
        return new Plan(
                        proposal.wish().person(),
                        State.RUNNING,
                        at,
                        proposal.until(),
                        proposal.wish().weeklyHours(),
                        proposal.aims(),
                        proposal.steps(),
                        monday,
                        0)
                .settled(monday);
    }

    /** The step with this course. */
    public Optional<Step> step(Id<Course> course) {
        return steps.stream().filter(step -> step.course().equals(course)).findFirst();
    }

    /** How many steps are done. */
    public int done() {
        return (int)
                steps.stream().filter(step -> step.state() == Step.State.DONE).count();
    }

    /** What is to be told in this week and has not been. */
    List<Step> untold(LocalDate monday) {
        return steps.stream()
                .filter(step -> step.dueBy(monday) && !monday.equals(step.reminded()))
                .filter(step ->
                        step.weeks().stream().anyMatch(share -> share.monday().equals(monday)))
                .toList();
    }

    Plan finished(Id<Course> course) {
        Plan changed = with(course, step -> step.moved(Step.State.DONE));
        boolean all = changed.steps.stream().noneMatch(step -> step.state() == Step.State.OPEN);
        return all && changed.state == State.RUNNING ? changed.moved(State.DONE) : changed;
    }

    Plan dropped(Id<Course> course) {
        return with(course, step -> step.moved(Step.State.DROPPED)).moved(State.TO_RENEW);
    }

    Plan told(Id<Course> course, LocalDate monday) {
        return with(course, step -> step.told(monday));
    }

    Plan moved(State next) {
        return new Plan(person, next, accepted, until, weeklyHours, aims, steps, due, version);
    }

    /** With the next week in which something is due, seen from this week. */
    Plan settled(LocalDate monday) {
        LocalDate next = steps.stream()
                .filter(step -> step.state() == Step.State.OPEN)
                .flatMap(step -> step.weeks().stream()
                        .map(Step.Share::monday)
                        .filter(week -> week.isAfter(monday) || week.equals(monday) && !week.equals(step.reminded())))
                .min(LocalDate::compareTo)
                .orElse(null);
        return new Plan(person, state, accepted, until, weeklyHours, aims, steps, next, version);
    }

    Plan versioned(long number) {
        return new Plan(person, state, accepted, until, weeklyHours, aims, steps, due, number);
    }

    private Plan with(Id<Course> course, UnaryOperator<Step> change) {
        List<Step> changed = steps.stream()
                .map(step ->
                        step.course().equals(course) && step.state() == Step.State.OPEN ? change.apply(step) : step)
                .toList();
        return new Plan(person, state, accepted, until, weeklyHours, aims, changed, due, version);
    }
}
