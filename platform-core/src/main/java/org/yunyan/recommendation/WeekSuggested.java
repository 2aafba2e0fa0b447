package org.yunyan.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.yunyan.people.Person;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/**
 * The hour of somebody's digest has come. Delivered at least once; person and week tell a repetition. The courses are in her
 * inbox already, each by its own {@link ResourcePushed}.
 *
 * @param week as in {@code 2026-W48}
 * @param courses what was chosen for her with the reasons; empty when nothing new fits
 * @param missing what the year still asks for
 * @param lastDay of the year
 */
public record WeekSuggested(
        Id<Person> person, String week, List<Chosen> courses, Credits missing, LocalDate lastDay, Instant at) {

    public WeekSuggested {
        courses = List.copyOf(courses);
    }
}
