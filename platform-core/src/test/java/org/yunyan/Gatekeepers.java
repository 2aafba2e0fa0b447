package org.yunyan;

import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Gate;
import org.yunyan.catalogue.Gates;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;

/** Two officers who let a submitted course pass its gates: a colleague for the content, and the given one for the credits. */
public final class Gatekeepers {

    private Gatekeepers() {}

    public static Course pass(Gates gates, Actor officer, Id<Course> course) {
        gates.pass(colleagueOf(officer), course, Gate.CONTENT);
        return gates.pass(officer, course, Gate.CREDIT);
    }

    /** Somebody else with the same rights. */
    public static Actor colleagueOf(Actor officer) {
        return new Actor(
                Id.of("colleague-of-" + officer.account()),
                Id.of("colleague-of-" + officer.person()),
                "同事",
                officer.grants());
    }
}
