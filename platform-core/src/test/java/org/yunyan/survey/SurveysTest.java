package org.yunyan.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.Campus;
import org.yunyan.Courses;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.study.Enrolment;

@ExtendWith(StoreExtension.class)
class SurveysTest {

    private static final Id<Course> COURSE = Id.of("reading-course");

    @TempDir
    Path data;

    private Campus campus;
    private Surveys surveys;
    private Actor trainer;
    private CourseVersion version;

    @BeforeEach
    void openTheRooms(MongoDatabase database) {
        database.drop();
        campus = new Campus(database, data);
        surveys = campus.get(Surveys.class);
        trainer = campus.actor("tan", Role.TRAINER);
        version = Courses.published(COURSE.value(), Courses.video(60));
        campus.catalogue().plant(List.of(version));
    }

    @AfterEach
    void closeTheRooms() {
        campus.close();
    }

    @Test
    void nothingIsToldBelowFiveAndThenOnlyInWholeGroups() {
        for (int i = 1; i <= 4; i++) {
            surveys.answer(completed("li" + i), COURSE, marks(5), "话" + i);
        }
        assertThat(result().answers()).isZero();
        assertThat(result().texts()).isEmpty();

        surveys.answer(completed("li5"), COURSE, marks(3), "话5");
        assertThat(result().answers()).isEqualTo(5);
        assertThat(result().average(SurveyQuestion.CLEAR)).isEqualTo(4.6);
        assertThat(result().texts()).hasSize(5);

        for (int i = 6; i <= 9; i++) {
            surveys.answer(completed("li" + i), COURSE, marks(1), "谁在抱怨" + i);
        }
        assertThat(result().answers())
                .as("one more would tell what that one said")
                .isEqualTo(5);
        assertThat(result().average(SurveyQuestion.CLEAR)).isEqualTo(4.6);
    }

    @Test
    void everybodyAnswersOnceAndOnlyAfterCompletion() {
        Actor li = completed("li");
        assertThat(surveys.asks(li, COURSE)).isTrue();
        surveys.answer(li, COURSE, marks(5), "");
        surveys.answer(li, COURSE, marks(1), "反悔");
        assertThat(surveys.asks(li, COURSE)).isFalse();
        for (int i = 1; i <= 4; i++) {
            surveys.answer(completed("wang" + i), COURSE, marks(5), "");
        }
        assertThat(result().average()).isEqualTo(5);

        Actor begun = campus.actor("begun", Role.TEACHER);
        campus.study().enrol(begun, COURSE);
        assertThatThrownBy(() -> surveys.answer(begun, COURSE, marks(5), "")).isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> surveys.answer(completed("half"), COURSE, Map.of(SurveyQuestion.CLEAR, 5), ""))
                .isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void onlyTheTrainerAndTheCountySeeResults() {
        assertThatThrownBy(() -> surveys.results(campus.actor("zhao", Role.TRAINER), COURSE))
                .isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> surveys.results(completed("li"), COURSE)).isInstanceOf(Refused.Missing.class);
        assertThat(surveys.results(campus.actor("zhou", Role.OFFICER), COURSE)).isEmpty();
    }

    private SurveyResult result() {
        return surveys.results(trainer, COURSE).get(1);
    }

    private Actor completed(String name) {
        Actor actor = campus.actor(name, Role.TEACHER);
        campus.study().plant(List.of(Enrolment.studied(actor.person(), version, campus.now(), campus.now(), 1, 100)));
        return actor;
    }

    private static Map<SurveyQuestion, Integer> marks(int mark) {
        return Arrays.stream(SurveyQuestion.values()).collect(Collectors.toMap(Function.identity(), one -> mark));
    }
}
