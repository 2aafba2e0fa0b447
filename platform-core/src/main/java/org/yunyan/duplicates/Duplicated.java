package org.yunyan.duplicates;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Courses that are nearly the same.
 *
 * @param key of the group; the same as long as its members are
 * @param percent how alike the wording of the least alike neighbours is, 0 to 100
 * @param members two or more
 * @param asked when the trainers were last asked to merge them; null before
 */
public record Duplicated(String key, int percent, List<Member> members, Instant asked) {

    public Duplicated {
        members = List.copyOf(members);
    }

    /**
     * @param school where its trainer is employed
     * @param learners who study or have studied it
     * @param waiting true for a draft that waits for its reviewer, false for what is published
     */
    public record Member(
            Id<Course> course,
            String title,
            Id<Person> trainer,
            String trainerName,
            String school,
            int learners,
            BigDecimal hours,
            boolean waiting) {}

    /** All their hours together. */
    public BigDecimal hours() {
        return members.stream().map(Member::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
