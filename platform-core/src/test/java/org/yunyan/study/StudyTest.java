package org.yunyan.study;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.Campus;
import org.yunyan.Courses;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.StoreExtension;

/** What the tests of this room say to each other: a teacher, a course, and what she does with it. */
@ExtendWith(StoreExtension.class)
abstract class StudyTest {

    @TempDir
    Path data;

    MongoDatabase database;
    Campus campus;
    Actor teacher;
    CourseVersion course;

    private long sequence;

    @BeforeEach
    void openTheRooms(MongoDatabase database) {
        this.database = database;
        campus = new Campus(database, data);
        teacher = campus.actor("li-" + UUID.randomUUID(), Role.TEACHER);
    }

    @AfterEach
    void closeTheRooms() {
        campus.close();
    }

    Study study() {
        return campus.study();
    }

    /** The teacher is enrolled in a new course of these units. */
    Id<Course> studies(Unit... units) {
        return studies(CompletionRule.STANDARD, units);
    }

    Id<Course> studies(CompletionRule rule, Unit... units) {
        CourseVersion usual = Courses.published("course-" + UUID.randomUUID(), units);
        course = CourseVersion.of(
                usual.course(),
                usual.number(),
                Courses.of(rule, units),
                usual.trainer(),
                usual.trainerName(),
                usual.published(),
                usual.reviewer());
        campus.catalogue().plant(List.of(course));
        study().enrol(teacher, course.course());
        return course.course();
    }

    Session opens(Id<Unit> unit) {
        return study().open(teacher, course.course(), unit);
    }

    Counted watches(Session session, int from, int to) {
        campus.seconds(to - from);
        return study().report(teacher, report(session, from, to));
    }

    SegmentReport report(Session session, double from, double to) {
        return report(session, 1.0, from, to);
    }

    SegmentReport report(Session session, double rate, double from, double to) {
        return new SegmentReport(
                        course.course(),
                        Courses.VIDEO,
                        session.id(),
                        sequence++,
                        List.of(new Played(from, to)),
                        rate,
                        (int) to)
                .signed(session.key());
    }

    Counted reads(Session session, int section) {
        return study().readSection(teacher, new SectionReport(course.course(), Courses.TEXT, session.id(), section));
    }

    AttemptResult answers(int attempt, int right, int questions) {
        List<Set<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            answers.add(Set.of(i < right ? 0 : 1));
        }
        return study().answer(teacher, new AnswerSheet(course.course(), Courses.QUIZ, attempt, answers));
    }

    Enrolment enrolment() {
        return study().enrolment(teacher, course.course()).orElseThrow();
    }

    int counted() {
        return enrolment().progress(Courses.VIDEO).seconds();
    }
}
