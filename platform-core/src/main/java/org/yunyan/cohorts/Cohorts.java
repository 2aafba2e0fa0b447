package org.yunyan.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.Outbox;
import org.yunyan.shared.Refused;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Study;

/** Runs of courses with seats: first come, first served; whoever waits longest moves up by herself and is told. */
public final class Cohorts {

    private static final Logger LOG = LoggerFactory.getLogger(Cohorts.class);

    /** So many may ask at the same moment; each lost race is tried again on what is there now. */
    private static final int TRIES = 200;

    /** Of one course at the same time, so that its page can show them all. */
    static final int MOST_OPEN = 20;

    private final CohortStore store;
    private final Catalogue catalogue;
    private final Study study;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Outbox<Cohort> outbox;

    Cohorts(
            CohortStore store,
            Catalogue catalogue,
            Study study,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.study = study;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
        this.outbox = new Outbox<>(Cohort::id, store::untold, this::tell, told -> store.replace(told, told.told()));
    }

    /** The cohorts of a course that one can still join, earliest first. */
    public List<Cohort> open(Id<Course> course) {
        return store.open(course, today(), MOST_OPEN);
    }

    /**
     * The cohorts of these courses that were not called off and have not been over for more than a year, earliest first.
     * A course without any is left out.
     */
    public Map<Id<Course>, List<Cohort>> recent(Collection<Id<Course>> courses) {
        return store.since(courses, today().minusYears(1)).stream().collect(Collectors.groupingBy(Cohort::course));
    }

    /** Cohorts by their ids, read at once; one that does not exist is left out. */
    public Map<Id<Cohort>, Cohort> cohorts(Collection<Id<Cohort>> ids) {
        return store.find(ids);
    }

    /** How she comes to study this course (自主选学). */
    public Seating seating(Actor actor, Id<Course> course) {
        return seating(actor.person(), course);
    }

    /**
     * Chooses a course, or comes back to one that was left, as {@link Study#enrol} does, unless it takes a seat. Choosing again
     * changes nothing.
     *
     * @throws Refused.Conflict when she needs a seat in a cohort first: {@link #join} gives it, and with it the course
     */
    public Enrolment choose(Actor actor, Id<Course> course) {
        Optional<Enrolment> chosen =
                study.enrolment(actor, course).filter(there -> there.state() != EnrolmentState.LEFT);
        if (chosen.isPresent()) {
            return chosen.get();
        }
        Seating seating = seating(actor, course);
        if (seating != Seating.FREE) {
            throw new Refused.Conflict("refused.cohort.seat." + seating.name().toLowerCase(Locale.ROOT));
        }
        return study.enrol(actor, course);
    }

    /** Leaves a course that is not completed, and gives back her seats and places in line; progress is kept. */
    public Enrolment drop(Actor actor, Id<Course> course) {
        Enrolment dropped = study.leave(actor, course);
        if (dropped.state() == EnrolmentState.LEFT) {
            open(course).stream()
                    .filter(cohort -> cohort.hasSeat(actor.person()) || cohort.waitsAt(actor.person()) > 0)
                    .forEach(cohort -> leave(actor, cohort.id()));
        }
        return dropped;
    }

    /** All cohorts of a course with who is in them, for its authors and for reviewers. */
    public List<Cohort> of(Actor actor, Id<Course> course) {
        catalogue.course(actor, course);
        return store.of(course);
    }

    /**
     * Opens a cohort of a published course.
     *
     * @throws Refused.Forbidden when the actor is none of its authors
     * @throws Refused.Missing when it is not offered
     * @throws Refused.Conflict when as many are open as a course can have
     */
    public Cohort begin(Actor author, Id<Course> id, CohortPlan plan) {
        Course course = written(author, id);
        String title = catalogue.current(id).content().title();
        if (open(id).size() >= MOST_OPEN) {
            throw new Refused.Conflict("refused.cohort.many", MOST_OPEN);
        }
        Cohort cohort = Cohort.opened(course.id(), title, author.person(), plan.checked(today()));
        store.insert(cohort);
        return cohort;
    }

    /** Changes days, name or seats; more seats let those who wait move up, fewer take none away. */
    public Cohort change(Actor author, Id<Cohort> id, CohortPlan plan) {
        written(author, cohort(id).course());
        CohortPlan checked = plan.checked(today());
        return write(id, cohort -> running(cohort).planned(checked, now()));
    }

    /** Calls it off and tells everybody in it; who is enrolled in the course stays so, unless it takes a seat in another one. */
    public Cohort cancel(Actor author, Id<Cohort> id) {
        written(author, cohort(id).course());
        return write(id, cohort -> cohort.cancelled() ? cohort : cohort.called(now()));
    }

    /** Takes a seat, or a place on the waiting list when there is none. Repeating it changes nothing. */
    public Cohort join(Actor actor, Id<Cohort> id) {
        catalogue.current(cohort(id).course());
        Seat seat = new Seat(actor.person(), actor.name(), now());
        return write(id, cohort -> running(cohort).joined(seat));
    }

    /** Gives a seat or a place on the waiting list back; a course that takes a seat is left with it. Repeating it changes nothing. */
    public Cohort leave(Actor actor, Id<Cohort> id) {
        return write(id, cohort -> running(cohort).left(actor.person(), now()));
    }

    /** @throws Refused.Missing when there is none */
    public Cohort cohort(Id<Cohort> id) {
        return store.find(id).orElseThrow(() -> new Refused.Missing("refused.cohort.missing"));
    }

    /** Tells what a crash has left untold. Called every few seconds. */
    public void sweep() {
        outbox.sweep();
    }

    private Cohort write(Id<Cohort> id, UnaryOperator<Cohort> change) {
        for (int tried = 0; tried < TRIES; tried++) {
            Cohort read = cohort(id);
            Cohort changed = change.apply(read);
            if (changed.equals(read)) {
                return read;
            }
            if (store.replace(read, changed)) {
                if (changed.untold()) {
                    outbox.deliver(changed);
                }
                return changed;
            }
        }
        throw new Refused.Conflict("refused.cohort.busy");
    }

    private Seating seating(Id<Person> person, Id<Course> course) {
        CourseVersion offered = catalogue.currentOf(List.of(course)).get(course);
        if (offered == null || !offered.content().mode().isMetFor()) {
            return Seating.FREE;
        }
        List<Cohort> recent = recent(List.of(course)).getOrDefault(course, List.of());
        boolean free = recent.isEmpty() || recent.stream().anyMatch(cohort -> cohort.hasSeat(person));
        return free
                ? Seating.FREE
                : Seating.among(
                        recent.stream().filter(cohort -> cohort.isOpen(today())).toList(), person);
    }

    /**
     * A seat means that she studies the course; whoever cannot any more is told her seat all the same. Without the seat that
     * the course takes she does not study it any more.
     */
    private void tell(Cohort cohort) {
        for (News news : cohort.news()) {
            boolean seated = cohort.hasSeat(news.person());
            switch (news.what()) {
                case SEATED, MOVED_UP -> {
                    if (seated) {
                        withHerAccount(news, actor -> study.enrol(actor, cohort.course()));
                    }
                }
                case GIVEN_BACK, CANCELLED -> {
                    boolean lost = seated == (news.what() == Happening.CANCELLED);
                    if (lost && seating(news.person(), cohort.course()) != Seating.FREE) {
                        withHerAccount(news, actor -> study.leave(actor, cohort.course()));
                    }
                }
            }
            events.publishEvent(new CohortMoved(
                    cohort.id(),
                    cohort.course(),
                    cohort.title(),
                    cohort.plan().name(),
                    cohort.plan().starts(),
                    news.person(),
                    news.what(),
                    news.at()));
        }
    }

    private void withHerAccount(News news, Consumer<Actor> act) {
        accounts.ofPerson(news.person()).map(accounts::actorOf).ifPresent(actor -> {
            try {
                act.accept(actor);
            } catch (Refused no) {
                LOG.info("{}: {} in vain", news.person(), news.what(), no);
            }
        });
    }

    private Cohort running(Cohort cohort) {
        if (!cohort.isOpen(today())) {
            throw new Refused.Conflict("refused.cohort.over");
        }
        return cohort;
    }

    private Course written(Actor author, Id<Course> id) {
        author.require(Role.TRAINER);
        return catalogue.written(author, id);
    }

    private LocalDate today() {
        return CountyTime.today(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
