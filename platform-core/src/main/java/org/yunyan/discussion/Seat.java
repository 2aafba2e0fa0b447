package org.yunyan.discussion;

import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** As whom somebody takes part in the discussions of a course. */
public record Seat(Id<Course> course, Id<Person> person, Voice voice) {

    /** Whether she may take away what others wrote. */
    public boolean moderates() {
        return voice.isOfTheCourse();
    }
}
