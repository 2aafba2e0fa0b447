package org.yunyan.planning;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Study;

/** Keeps accepted plans true to what happens, and tells what is due. Everything here may be repeated. */
final class Following {

    private static final int TRIES = 20;

    private final PlanStore store;
    private final Catalogue catalogue;
    private final Study study;
    private final Runs runs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Following(
            PlanStore store,
            Catalogue catalogue,
            Study study,
            Runs runs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.study = study;
        this.runs = runs;
        this.events = events;
        this.clock = clock;
    }

    /** Changes a plan that is not done, if there is one and the change makes a difference. */
    void change(Id<Person> person, UnaryOperator<Plan> change) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Plan> plan = store.find(person).filter(there -> there.state() != Plan.State.DONE);
            if (plan.isEmpty()) {
                return;
            }
            Plan changed = change.apply(plan.get());
            if (changed.equals(plan.get()) || store.replace(plan.get(), changed.settled(monday()))) {
                return;
            }
        }
        throw new IllegalStateException("The plan of " + person + " is changed all the time");
    }

    /** Her plan, with courses that she has left, that are no longer offered or have no seat for her taken out of it. */
    Optional<Plan> current(Id<Person> person) {
        Optional<Plan> plan = store.find(person);
        Set<Id<Course>> open = new HashSet<>();
        plan.stream()
                .filter(there -> there.state() != Plan.State.DONE)
                .flatMap(there -> there.steps().stream())
                .filter(step -> step.state() == Step.State.OPEN)
                .forEach(step -> open.add(step.course()));
        if (open.isEmpty()) {
            return plan;
        }
        Set<Id<Course>> gone = gone(person, open);
        Map<Id<Course>, Runs.Fate> fates = runs.fates(person, plan.get().steps());
        fates.forEach((course, fate) -> {
            if (fate == Runs.Fate.LOST) {
                gone.add(course);
            }
        });
        boolean moved = fates.containsValue(Runs.Fate.MOVED);
        if (gone.isEmpty() && !moved) {
            return plan;
        }
        change(person, there -> {
            Plan changed = moved ? there.moved(Plan.State.TO_RENEW) : there;
            for (Id<Course> course : gone) {
                changed = changed.dropped(course);
            }
            return changed;
        });
        return store.find(person);
    }

    private Set<Id<Course>> gone(Id<Person> person, Set<Id<Course>> open) {
        Set<Id<Course>> gone = new HashSet<>();
        for (Enrolment enrolment : study.enrolments(
                        person, Set.of(EnrolmentState.LEFT, EnrolmentState.ACTIVE), 0, Page.MOST)
                .items()) {
            if (open.remove(enrolment.course()) && enrolment.state() == EnrolmentState.LEFT) {
                gone.add(enrolment.course());
            }
        }
        List<Id<Course>> fresh = open.stream().limit(Page.MOST).toList();
        gone.addAll(fresh);
        gone.removeAll(catalogue.currentOf(fresh).keySet());
        return gone;
    }

    /** Tells everybody what is due; a crash between telling and noting repeats it, and the listeners know it again. */
    void tellAll() {
        List<Plan> due = store.due(monday());
        due.forEach(plan -> tell(plan.person()));
    }

    void tell(Id<Person> person) {
        LocalDate monday = monday();
        Instant now = clock.instant();
        Optional<Plan> plan = current(person).filter(there -> there.state() == Plan.State.RUNNING);
        if (plan.isEmpty()) {
            return;
        }
        List<Step> untold = plan.get().untold(monday);
        untold.forEach(step -> events.publishEvent(
                new PlannedCourseDue(person, step.course(), step.title(), hours(step, monday), monday, now)));
        change(person, there -> {
            Plan told = there;
            for (Step step : untold) {
                told = told.told(step.course(), monday);
            }
            return told.settled(monday);
        });
    }

    private static BigDecimal hours(Step step, LocalDate monday) {
        return step.weeks().stream()
                .filter(share -> share.monday().equals(monday))
                .map(Step.Share::hours)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private LocalDate monday() {
        return Weeks.monday(CountyTime.today(clock));
    }
}
