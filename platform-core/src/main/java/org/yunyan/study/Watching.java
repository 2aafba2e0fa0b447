package org.yunyan.study;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;

/** Shows a trainer how her course is doing. */
final class Watching {

    /** A popular course has thousands of learners to count, and its trainer reloads. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final int KEPT = 1000;

    private final EnrolmentStore enrolments;
    private final RatingStore ratings;
    private final Catalogue catalogue;
    private final People people;
    private final Clock clock;
    private final Map<Id<Course>, CourseFigures> counted = new ConcurrentHashMap<>();

    Watching(EnrolmentStore enrolments, RatingStore ratings, Catalogue catalogue, People people, Clock clock) {
        this.enrolments = enrolments;
        this.ratings = ratings;
        this.catalogue = catalogue;
        this.people = people;
        this.clock = clock;
    }

    CourseFigures figures(Actor actor, Id<Course> id) {
        Course course = catalogue.course(actor, id);
        CourseFigures known = counted.get(id);
        if (known != null && known.at().plus(FRESH).isAfter(clock.instant())) {
            return known;
        }
        if (counted.size() > KEPT) {
            counted.clear();
        }
        CourseFigures figures = count(course);
        counted.put(id, figures);
        return figures;
    }

    Page<Learner> learners(Actor actor, Id<Course> id, int offset, int limit) {
        Course course = catalogue.course(actor, id);
        Page<Enrolment> page = enrolments.inCourse(id, offset, limit);
        Map<Id<Person>, Person> names =
                people.persons(page.items().stream().map(Enrolment::person).toList());
        int units = units(course).size();
        return page.map(enrolment -> new Learner(
                enrolment.person(),
                names.containsKey(enrolment.person())
                        ? names.get(enrolment.person()).name()
                        : enrolment.person().value(),
                enrolment.state(),
                (int) enrolment.unitsDone(),
                units,
                enrolment.enrolled(),
                enrolment.lastAt()));
    }

    private CourseFigures count(Course course) {
        var states = new EnumMap<EnrolmentState, Integer>(EnrolmentState.class);
        var opened = new HashMap<String, Integer>();
        var done = new HashMap<String, Integer>();
        enrolments.eachIn(course.id(), enrolment -> {
            states.merge(enrolment.state(), 1, Integer::sum);
            enrolment.units().forEach((unit, progress) -> {
                opened.merge(unit, 1, Integer::sum);
                done.merge(unit, progress.done() ? 1 : 0, Integer::sum);
            });
        });
        int active = states.getOrDefault(EnrolmentState.ACTIVE, 0);
        int left = states.getOrDefault(EnrolmentState.LEFT, 0);
        int completed = states.getOrDefault(EnrolmentState.COMPLETED, 0);
        List<CourseFigures.UnitFigures> funnel = units(course).stream()
                .map(unit -> new CourseFigures.UnitFigures(
                        unit.id(),
                        unit.title(),
                        opened.getOrDefault(unit.id().value(), 0),
                        done.getOrDefault(unit.id().value(), 0)))
                .toList();
        return new CourseFigures(
                active + left + completed,
                active,
                left,
                completed,
                funnel,
                ratings.summaries(List.of(course.id())).get(course.id()),
                clock.instant());
    }

    private List<Unit> units(Course course) {
        return course.published() == 0
                ? course.draft().units()
                : catalogue.version(course.id(), course.published()).content().units();
    }
}
