package org.yunyan.seeds;

import java.util.List;
import org.yunyan.catalogue.Course;
import org.yunyan.cohorts.Cohort;
import org.yunyan.cohorts.CohortPlan;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** Cohorts with the people who have joined them; planting again changes nothing. */
final class Seated {

    private final Cohorts cohorts;

    Seated(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    /** The cohort of that name, begun if there is none yet. */
    Cohort cohort(Actor author, Id<Course> course, CohortPlan plan) {
        return cohorts.of(author, course).stream()
                .filter(cohort -> cohort.plan().name().equals(plan.name()))
                .findFirst()
                .orElseGet(() -> cohorts.begin(author, course, plan));
    }

    /** They join in this order; whoever comes after the last seat waits. */
    void join(Cohort cohort, List<Person> people) {
        people.forEach(person -> cohorts.join(
                new Actor(
                        Id.of("account-" + person.number()),
                        person.id(),
                        person.name(),
                        List.of(new Grant(Role.TEACHER, person.school()))),
                cohort.id()));
    }
}
