package org.yunyan.seeds;

import java.time.LocalDate;
import java.util.Set;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Subject;

/**
 * A complete course and whom it attracts.
 *
 * @param version with right answers
 * @param popularity beside the other courses
 * @param rural tenth of the usual interest in villages
 * @param urban tenth of the usual interest in towns
 * @param subjects whose teachers take it; empty for all
 */
record Offered(CourseVersion version, int popularity, int rural, int urban, Set<Subject> subjects) {

    private static final double MAIN_SUBJECT = 3;
    private static final double SECOND_SUBJECT = 1.4;
    private static final double OTHER_STAGE = 0.25;

    static Offered of(Row row, CourseVersion version) {
        return new Offered(
                version,
                row.number("popularity"),
                row.number("rural"),
                row.number("urban"),
                row.codeSet("subjects", Subject.class));
    }

    /** How much this person is drawn to the course; 0 when not at all. */
    double attraction(Person person, boolean fromVillage) {
        boolean own = person.id().equals(version.trainer());
        return own ? 0 : popularity * (fromVillage ? rural : urban) / 10.0 * fits(person.post());
    }

    boolean wasThere(LocalDate day) {
        return Window.day(version.published()).isBefore(day);
    }

    private double fits(Post post) {
        boolean stage = version.content().stages().contains(post.stage());
        if (subjects.isEmpty()) {
            return stage ? 1 : OTHER_STAGE;
        }
        if (!stage || !subjects.contains(post.main()) && post.second().stream().noneMatch(subjects::contains)) {
            return 0;
        }
        return subjects.contains(post.main()) ? MAIN_SUBJECT : SECOND_SUBJECT;
    }
}
