package org.yunyan.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.cohorts.Cohort;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.people.Person;
import org.yunyan.planning.Pool.Candidate;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;

/**
 * When a course can be studied and whether there is a seat: what people meet for is studied in a cohort, as soon as the course
 * has had one; what is online or read alone can be studied without, and a seat in a cohort only says when.
 */
final class Runs {

    private static final Set<TrainingMode> WHOLE_DAYS = EnumSet.of(TrainingMode.CONCENTRATED, TrainingMode.SHADOWING);

    private final Cohorts cohorts;
    private final Clock clock;

    Runs(Cohorts cohorts, Clock clock) {
        this.cohorts = cohorts;
        this.clock = clock;
    }

    /** The candidates with the cohort of each; those for which she cannot have a seat until the last day are left out. */
    List<Candidate> dated(Id<Person> person, List<Candidate> candidates, LocalDate until) {
        Map<Id<Course>, List<Cohort>> recent = cohorts.recent(candidates.stream()
                .filter(candidate -> candidate.begun() || !alone(candidate))
                .map(Candidate::course)
                .toList());
        List<Candidate> dated = new ArrayList<>();
        for (Candidate candidate : candidates) {
            List<Cohort> of = recent.get(candidate.course());
            if (of == null) {
                dated.add(candidate);
            } else {
                dated(person, candidate, of, until).ifPresent(dated::add);
            }
        }
        return dated;
    }

    private Optional<Candidate> dated(Id<Person> person, Candidate candidate, List<Cohort> of, LocalDate until) {
        List<Cohort> hers = of.stream().filter(cohort -> cohort.hasSeat(person)).toList();
        Optional<Cohort> running =
                hers.stream().filter(cohort -> cohort.isOpen(today())).findFirst();
        if (alone(candidate)) {
            return Optional.of(
                    running.map(cohort -> candidate.in(Step.Run.of(cohort))).orElse(candidate));
        }
        if (running.isEmpty() && candidate.begun() && !hers.isEmpty()) {
            return Optional.of(candidate);
        }
        return running.or(() -> of.stream().filter(this::canBeJoined).findFirst())
                .filter(cohort -> !cohort.plan().ends().isAfter(until))
                .map(cohort -> candidate.in(Step.Run.of(cohort)));
    }

    private boolean canBeJoined(Cohort cohort) {
        return cohort.free() > 0
                && cohort.waiting().isEmpty()
                && !cohort.plan().starts().isBefore(today());
    }

    /** Of courses that ask for whole days and overlap: all but one, by preference what she studies or keeps, else what begins first. */
    static Set<Id<Course>> clashing(List<Step> steps) {
        List<Step> held = new ArrayList<>(steps.stream()
                .filter(step -> step.run() != null && WHOLE_DAYS.contains(step.mode()))
                .toList());
        held.sort(Comparator.comparing((Step step) -> !step.begun())
                .thenComparing(step -> !step.kept())
                .thenComparing(step -> step.run().starts())
                .thenComparing(Step::course));
        List<Step> taken = new ArrayList<>();
        Set<Id<Course>> clashing = new HashSet<>();
        for (Step step : held) {
            if (taken.stream().anyMatch(other -> other.run().clashes(step.run()))) {
                clashing.add(step.course());
            } else {
                taken.add(step);
            }
        }
        return clashing;
    }

    /** What has become of the cohorts of an accepted plan's open steps. */
    Map<Id<Course>, Fate> fates(Id<Person> person, List<Step> steps) {
        List<Step> held = steps.stream()
                .filter(step -> step.run() != null && step.state() == Step.State.OPEN)
                .toList();
        Map<Id<Cohort>, Cohort> now =
                cohorts.cohorts(held.stream().map(step -> step.run().cohort()).toList());
        Map<Id<Course>, Fate> fates = new HashMap<>();
        held.forEach(step ->
                fates.put(step.course(), fate(person, step, now.get(step.run().cohort()))));
        return fates;
    }

    /** Whether a cohort is still as it was planned. */
    enum Fate {
        AS_PLANNED,
        /** On other days, or not needed any more. */
        MOVED,
        /** There is no seat for her any more. */
        LOST
    }

    /** @param cohort of the step as it is now; null when there is none any more */
    private Fate fate(Id<Person> person, Step step, Cohort cohort) {
        Step.Run run = step.run();
        boolean reachable = cohort != null && !cohort.cancelled() && (cohort.hasSeat(person) || canBeJoined(cohort));
        if (!reachable) {
            return step.mode().isMetFor() ? Fate.LOST : Fate.MOVED;
        }
        boolean same = cohort.plan().starts().equals(run.starts())
                && cohort.plan().ends().equals(run.ends());
        return same ? Fate.AS_PLANNED : Fate.MOVED;
    }

    private static boolean alone(Candidate candidate) {
        return !candidate.offer().mode().isMetFor();
    }

    private LocalDate today() {
        return CountyTime.today(clock);
    }
}
