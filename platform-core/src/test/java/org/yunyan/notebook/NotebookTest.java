package org.yunyan.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
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

@ExtendWith(StoreExtension.class)
class NotebookTest {

    @TempDir
    Path data;

    private Campus campus;
    private Actor teacher;
    private Id<Course> course;

    @BeforeEach
    void aTeacherStudiesAFilmAndAText(MongoDatabase database) {
        campus = new Campus(database, data);
        teacher = campus.actor("li-" + UUID.randomUUID(), Role.TEACHER);
        CourseVersion version =
                Courses.published("course-" + UUID.randomUUID(), Courses.video(120), Courses.text(3, 120));
        campus.catalogue().plant(List.of(version));
        course = version.course();
        campus.study().enrol(teacher, course);
    }

    @AfterEach
    void close() {
        campus.close();
    }

    @Test
    void whatSheWroteStandsInTheOrderOfThePlacesAndSaysWhereItBelongs() {
        jot(90, "后半段再看一遍");
        jot(30, "");
        campus.seconds(60);
        notebook().jot(teacher, course, Courses.TEXT, 2, "第三节的例子可以用");

        assertThat(notebook().of(teacher, course, Courses.VIDEO))
                .extracting(Jotting::at)
                .containsExactly(30, 90);
        Jotting newest = notebook().latest(teacher, 0, 10).items().getFirst();
        assertThat(newest.unitTitle()).isEqualTo("读一读");
        assertThat(newest.courseTitle()).isNotBlank();
        assertThat(notebook().inOrder(teacher)).hasSize(3);
    }

    @Test
    void aPlaceIsMarkedOnceHoweverOftenSheMarksIt() {
        Jotting first = jot(30, " ");

        assertThat(jot(30, "")).isEqualTo(first);
        assertThat(first.isBookmark()).isTrue();
        assertThat(notebook().of(teacher, course, Courses.VIDEO)).hasSize(1);
    }

    @Test
    void nobodyElseSeesChangesOrRemovesIt() {
        Jotting hers = jot(30, "只给自己看");
        Actor other = campus.actor("wang-" + UUID.randomUUID(), Role.TEACHER, Role.OFFICER);
        campus.study().enrol(other, course);

        assertThat(notebook().of(other, course, Courses.VIDEO)).isEmpty();
        assertThat(notebook().latest(other, 0, 10).items()).isEmpty();
        assertThatThrownBy(() -> notebook().change(other, hers.id(), "改了")).isInstanceOf(Refused.Missing.class);
        notebook().drop(other, hers.id());
        assertThat(notebook().of(teacher, course, Courses.VIDEO)).containsExactly(hers);
    }

    @Test
    void sheChangesAndRemovesHerOwn() {
        Jotting written = jot(30, "先记一笔");
        campus.seconds(60);

        notebook().change(teacher, written.id(), "想清楚了再写");
        assertThat(notebook().of(teacher, course, Courses.VIDEO))
                .extracting(Jotting::text)
                .containsExactly("想清楚了再写");
        notebook().drop(teacher, written.id());
        notebook().drop(teacher, written.id());
        assertThat(notebook().of(teacher, course, Courses.VIDEO)).isEmpty();
    }

    @Test
    void aPlaceThatIsNotThereOrANoteThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> jot(121, "")).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> notebook().jot(teacher, course, Courses.TEXT, 3, ""))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> jot(1, "字".repeat(Notebook.LENGTH + 1))).isInstanceOf(Refused.Invalid.class);
        Actor stranger = campus.actor("zhao-" + UUID.randomUUID(), Role.TEACHER);
        assertThatThrownBy(() -> notebook().jot(stranger, course, Courses.VIDEO, 1, ""))
                .isInstanceOf(Refused.Missing.class);
    }

    private Jotting jot(int at, String text) {
        return notebook().jot(teacher, course, Courses.VIDEO, at, text);
    }

    private Notebook notebook() {
        return campus.notebook();
    }
}
