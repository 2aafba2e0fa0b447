package org.yunyan.audience;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.Campus;
import org.yunyan.Courses;
import org.yunyan.audience.QuestionFigures.Doubt;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.study.Attempt;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Rating;
import org.yunyan.study.UnitProgress;

@ExtendWith(StoreExtension.class)
class VersionsTest {

    private static final Id<Course> COURSE = Id.of("reading-course");

    @TempDir
    Path data;

    private Campus campus;
    private Audience audience;
    private Actor trainer;
    private CourseVersion first;
    private CourseVersion second;

    @BeforeEach
    void openTheRooms(MongoDatabase database) {
        database.drop();
        campus = new Campus(database, data);
        audience = campus.get(Audience.class);
        trainer = campus.actor("tan", Role.TRAINER);
        first = version(1);
        second = version(2);
        campus.catalogue().plant(List.of(first, second));
    }

    @AfterEach
    void closeTheRooms() {
        campus.close();
    }

    @Test
    void versionsStandApartWithFunnelTimeAndRatings() {
        plant(
                completed("a", first, 2),
                completed("b", first, 4),
                completed("c", first, 4),
                completed("d", first, 4),
                completed("e", first, 9));
        plant(begun("f", second, 1));
        campus.study()
                .plantRatings(List.of(
                        Rating.of(Id.of("a"), "a", COURSE, 5, "", campus.now()),
                        Rating.of(Id.of("b"), "b", COURSE, 4, "", campus.now())));

        List<VersionFigures> versions = audience.versions(trainer, COURSE);

        assertThat(versions).extracting(VersionFigures::number).containsExactly(2, 1);
        VersionFigures old = versions.get(1);
        assertThat(old.enrolled()).isEqualTo(5);
        assertThat(old.completed()).isEqualTo(5);
        assertThat(old.medianDays()).isEqualTo(4);
        assertThat(old.minutesPlayed()).isEqualTo(10);
        assertThat(old.stars()).isEqualTo(4.5);
        assertThat(old.units()).extracting(UnitFigures::done).containsExactly(5, 5);
        VersionFigures current = versions.get(0);
        assertThat(current.active()).isEqualTo(1);
        assertThat(current.medianDays()).as("fewer than five completed").isNull();
        assertThat(current.units()).extracting(UnitFigures::opened).containsExactly(1, 0);
    }

    @Test
    void questionsAreJudgedByFirstAttemptsAndOnlyFromFiveOn() {
        answered("strong", 12, List.of(Set.of(0), Set.of(0), Set.of(1)));
        answered("weak", 8, List.of(Set.of(1), Set.of(1), Set.of(0)));

        List<QuestionFigures> questions = audience.questions(trainer, COURSE, 1);

        assertThat(questions).hasSize(3);
        assertThat(questions.get(0).answered()).isEqualTo(20);
        assertThat(questions.get(0).easiness()).isEqualTo(60);
        assertThat(questions.get(2).easiness()).isEqualTo(40);
        assertThat(questions.get(2).discrimination())
                .as("who knows the rest gets it wrong")
                .isLessThan(0);
        assertThat(questions.get(2).doubts()).contains(Doubt.TURNED, Doubt.IDLE_OPTION);
        assertThat(questions.get(0).options())
                .extracting(QuestionFigures.Option::percent)
                .containsExactly(60, 40, 0);
    }

    @Test
    void nothingIsToldOfAQuestionThatFourHaveAnswered() {
        answered("few", 4, List.of(Set.of(0), Set.of(0), Set.of(0)));

        assertThat(audience.questions(trainer, COURSE, 1)).allSatisfy(question -> {
            assertThat(question.answered()).isZero();
            assertThat(question.easiness()).isNull();
            assertThat(question.options()).isEmpty();
        });
    }

    private static CourseVersion version(int number) {
        return CourseVersion.of(
                COURSE,
                number,
                Courses.of(Courses.video(600), Courses.quiz(3)),
                Id.of("tan"),
                "谭老师",
                Campus.MORNING,
                Id.of("reviewer"));
    }

    private void plant(Enrolment... enrolments) {
        campus.study().plant(List.of(enrolments));
    }

    private Enrolment completed(String person, CourseVersion version, int days) {
        return Enrolment.studied(
                Id.of(person), version, campus.now().minus(Duration.ofDays(days)), campus.now(), 2, 100);
    }

    private Enrolment begun(String person, CourseVersion version, int units) {
        return Enrolment.studied(Id.of(person), version, campus.now(), campus.now(), units, 100);
    }

    /** So many people whose first answers to the three questions were these, and who passed later. */
    private void answered(String name, int people, List<Set<Integer>> answers) {
        List<Enrolment> all = new ArrayList<>();
        IntStream.range(0, people).forEach(i -> {
            var attempts = List.of(
                    new Attempt(answers, 0, campus.now()),
                    new Attempt(List.of(Set.of(0), Set.of(0), Set.of(0)), 100, campus.now()));
            var quiz = new UnitProgress(List.of(), 0, Set.of(), attempts, true, campus.now());
            Enrolment begun = begun(name + i, first, 0);
            all.add(new Enrolment(
                    begun.id(),
                    begun.person(),
                    COURSE,
                    1,
                    campus.now(),
                    EnrolmentState.ACTIVE,
                    Map.of(Courses.QUIZ.value(), quiz),
                    Courses.QUIZ,
                    campus.now(),
                    null,
                    false,
                    1));
        });
        campus.study().plant(all);
    }
}
