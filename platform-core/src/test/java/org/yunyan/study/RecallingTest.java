package org.yunyan.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yunyan.Courses;
import org.yunyan.bank.Draw;
import org.yunyan.catalogue.Recall;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Refused;

class RecallingTest extends StudyTest {

    private static final Unit ASKING = Courses.video(20)
            .with(List.of(new Recall(8, Draw.of(Courses.READING, 1)), new Recall(20, Draw.of(Courses.READING, 1))));

    @Test
    void aUnitThatWasSeenInFullIsDoneOnceItsQuestionsWereAnsweredToo() {
        studies(ASKING);
        Session session = opens(Courses.VIDEO);

        assertThat(watches(session, 0, 20).unitDone()).isFalse();
        study().recalled(teacher, course.course(), Courses.VIDEO, 0);
        assertThat(enrolment().progress(Courses.VIDEO).done()).isFalse();
        study().recalled(teacher, course.course(), Courses.VIDEO, 0);
        assertThat(enrolment().isCompleted()).isFalse();

        study().recalled(teacher, course.course(), Courses.VIDEO, 1);

        assertThat(enrolment().progress(Courses.VIDEO).done()).isTrue();
        assertThat(enrolment().isCompleted()).isTrue();
    }

    @Test
    void answersAloneDoNotMakeItDone() {
        studies(ASKING);
        study().recalled(teacher, course.course(), Courses.VIDEO, 0);
        study().recalled(teacher, course.course(), Courses.VIDEO, 1);

        assertThat(enrolment().progress(Courses.VIDEO).done()).isFalse();
        assertThat(watches(opens(Courses.VIDEO), 0, 20).unitDone()).isTrue();
    }

    @Test
    void thereIsNoSuchPoint() {
        studies(ASKING);

        assertThatThrownBy(() -> study().recalled(teacher, course.course(), Courses.VIDEO, 2))
                .isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void aTextIsOpenedAgainWhereSheStopped() {
        studies(Courses.text(3, 120), Courses.video(20));
        study().stop(teacher, course.course(), Courses.TEXT, 2);

        assertThat(enrolment().progress(Courses.TEXT).position()).isEqualTo(2);
        assertThatThrownBy(() -> study().stop(teacher, course.course(), Courses.TEXT, 3))
                .isInstanceOf(Refused.Invalid.class);
    }
}
