package org.yunyan.duplicates;

import java.time.Instant;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * An officer asks a trainer to agree with others on one course instead of several. Told again when she asks again.
 *
 * @param group key of the group; with {@code course} it tells a repetition
 * @param others titles of the other courses, with their trainers
 */
public record CoursesToMerge(
        Id<Person> trainer, Id<Course> course, String title, String others, String group, Instant at) {}
