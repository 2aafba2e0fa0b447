package org.yunyan.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.Campus;
import org.yunyan.Courses;
import org.yunyan.bank.Criterion;
import org.yunyan.catalogue.Application;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Task;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.study.CourseApplied;
import org.yunyan.study.CourseCompleted;

@ExtendWith(StoreExtension.class)
class AssignmentsTest {

    private static final Id<Unit> TASK = Id.of("task");
    private static final Id<Course> COURSE = Id.of("course");
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path data;

    private Campus campus;
    private Assignments assignments;
    private Actor trainer;

    @BeforeEach
    void openTheRooms(MongoDatabase database) {
        database.drop();
        campus = new Campus(database, data);
        assignments = campus.room(Assignments.class);
        trainer = campus.actor("tan", Role.TRAINER);
    }

    @AfterEach
    void closeTheRooms() {
        campus.close();
    }

    @Test
    void theTrainersMarkPassesTheUnitAndCompletesTheCourse() {
        offers(0, null);
        Actor li = handsIn("li");
        String work =
                assignments.waiting(trainer, COURSE, 0, 10).items().getFirst().id();

        assertThatThrownBy(() -> assignments.mark(trainer, work, List.of(10, 11), ""))
                .isInstanceOf(Refused.Invalid.class);
        WorkShown marked = assignments.mark(trainer, work, List.of(7, 5), "目标再具体些");

        assertThat(marked.mark().percent()).isEqualTo(60);
        assertThat(marked.passed()).isTrue();
        assertThat(assignments.work(li, COURSE, TASK).mark().note()).isEqualTo("目标再具体些");
        assertThat(campus.told(CourseCompleted.class)).hasSize(1);
        assertThat(assignments.waiting(trainer, COURSE, 0, 10).items()).isEmpty();
    }

    @Test
    void whatIsSentBackIsHandedInAgain() {
        offers(0, null);
        Actor li = handsIn("li");
        String work =
                assignments.waiting(trainer, COURSE, 0, 10).items().getFirst().id();
        assertThatThrownBy(() -> assignments.giveBack(trainer, work, " ")).isInstanceOf(Refused.Invalid.class);
        assignments.giveBack(trainer, work, "请补上任务单");

        assertThat(assignments.work(li, COURSE, TASK).state()).isEqualTo(WorkState.RETURNED);
        assignments.write(li, COURSE, TASK, "补上了");
        assignments.submit(li, COURSE, TASK);
        assignments.mark(trainer, work, List.of(10, 10), "");

        assertThat(campus.told(WorkJudged.class))
                .extracting(WorkJudged::returned)
                .containsExactly(true, false);
        assertThat(assignments.work(li, COURSE, TASK).passed()).isTrue();
    }

    @Test
    void afterAMarkThatDoesNotPassSheMayTryAgain() {
        offers(0, null);
        Actor li = handsIn("li");
        String work =
                assignments.waiting(trainer, COURSE, 0, 10).items().getFirst().id();
        assignments.mark(trainer, work, List.of(1, 1), "");
        assertThat(campus.told(CourseCompleted.class)).isEmpty();

        assertThat(assignments.again(li, COURSE, TASK).state()).isEqualTo(WorkState.RETURNED);
    }

    @Test
    void peersReviewWithoutNamesAndTheirMedianCounts() {
        offers(2, null);
        Actor li = handsIn("li");
        assertThat(assignments.toReview(li, COURSE, TASK)).as("nobody else yet").isEmpty();
        Actor wang = handsIn("wang");
        Actor zhao = handsIn("zhao");

        for (Actor reader : List.of(li, wang, zhao)) {
            for (int i = 0; i < 2; i++) {
                WorkShown other = assignments.toReview(reader, COURSE, TASK).orElseThrow();
                assertThat(other.name()).isEmpty();
                assertThat(other.id()).doesNotContain("li", "wang", "zhao");
                assertThat(other.text()).isNotEqualTo("我的设计：" + reader.name());
                assertThat(assignments.toReview(reader, COURSE, TASK)).contains(other);
                assignments.review(reader, COURSE, TASK, other.id(), List.of(8, i == 0 ? 4 : 8), "很清楚");
            }
            assertThat(assignments.toReview(reader, COURSE, TASK)).isEmpty();
        }

        for (Actor each : List.of(li, wang, zhao)) {
            WorkShown work = assignments.work(each, COURSE, TASK);
            assertThat(work.state()).isEqualTo(WorkState.MARKED);
            assertThat(work.mark().by()).isNull();
            assertThat(work.mark().percent()).isBetween(60, 80);
            assertThat(work.comments()).hasSize(2);
        }
        assertThat(campus.told(CourseCompleted.class)).hasSize(3);
    }

    @Test
    void theTrainerMayMarkAgainstThePeersAndWithoutThem() {
        offers(2, null);
        Actor li = handsIn("li");
        String work =
                assignments.waiting(trainer, COURSE, 0, 10).items().getFirst().id();

        assignments.mark(trainer, work, List.of(9, 9), "");

        assertThat(assignments.work(li, COURSE, TASK).mark().percent()).isEqualTo(90);
        assertThat(campus.told(CourseCompleted.class)).hasSize(1);
    }

    @Test
    void nobodyReviewsBeforeHersIsInOrWhatSheWasNotGiven() {
        offers(1, null);
        handsIn("li");
        Actor wang = enrolled("wang");
        assertThat(assignments.toReview(wang, COURSE, TASK)).isEmpty();

        String other =
                assignments.waiting(trainer, COURSE, 0, 10).items().getFirst().id();
        assertThatThrownBy(() -> assignments.review(wang, COURSE, TASK, other, List.of(1, 1), ""))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void filesAreCheckedAndOpenToThoseConcernedOnly() {
        offers(0, null);
        Actor li = enrolled("li");
        assertThatThrownBy(() -> attach(li, "a.exe", PDF)).hasMessageContaining("refused.media.handedIn");
        assertThatThrownBy(() -> attach(li, "a.pdf", "no pdf".getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("refused.media.mismatch");
        WorkShown work = attach(li, "教案.pdf", PDF);
        WorkFile file = work.files().getFirst();

        assertThat(assignments.file(li, work.id(), file.media()).media().name()).isEqualTo("教案.pdf");
        assertThat(assignments.file(trainer, work.id(), file.media())).isNotNull();
        Actor wang = enrolled("wang");
        assertThatThrownBy(() -> assignments.file(wang, work.id(), file.media()))
                .isInstanceOf(Refused.Missing.class);
        for (int i = 1; i < 5; i++) {
            attach(li, i + ".pdf", PDF);
        }
        assertThatThrownBy(() -> attach(li, "6.pdf", PDF)).hasMessageContaining("refused.assignments.files");
        assertThat(assignments.detach(li, COURSE, TASK, file.media()).files()).hasSize(4);
    }

    @Test
    void whatIsTakenAwayIsNotKept() {
        offers(0, null);
        Actor li = enrolled("li");
        WorkFile file = attach(li, "教案.pdf", PDF).files().getFirst();
        WorkFile same = attach(li, "同一份.pdf", PDF).files().getLast();
        Path kept = campus.catalogue().media(file.media()).file();

        assignments.detach(li, COURSE, TASK, file.media());
        assertThatThrownBy(() -> campus.catalogue().media(file.media())).isInstanceOf(Refused.Missing.class);
        assertThat(kept).as("another file has the same content").exists();
        assignments.detach(li, COURSE, TASK, same.media());

        assertThat(kept).doesNotExist();
        assertThat(attach(li, "教案.pdf", PDF).files()).hasSize(1);
        assertThat(kept).exists();
    }

    @Test
    void whoWritesCoursesKeepsItInHerLibraryForThemToShow() {
        offers(0, null);
        Actor author = campus.actor("wei", Role.TEACHER, Role.TRAINER);
        campus.study().enrol(author, COURSE);
        campus.catalogue().draft(author, Courses.of(Courses.video(2)));
        WorkFile file = attach(author, "教案.pdf", PDF).files().getFirst();

        assertThat(assignments.detach(author, COURSE, TASK, file.media()).files())
                .isEmpty();

        assertThat(campus.catalogue().media(file.media()).file()).exists();
    }

    @Test
    void whoHasLeftTheCourseReadsHersAndHandsInAfterComingBack() {
        offers(0, null);
        Actor li = enrolled("li");
        assignments.write(li, COURSE, TASK, "设计");
        campus.study().leave(li, COURSE);

        assertThatThrownBy(() -> assignments.submit(li, COURSE, TASK)).hasMessageContaining("refused.study.left");
        assertThatThrownBy(() -> assignments.write(li, COURSE, TASK, "改")).hasMessageContaining("refused.study.left");
        assertThatThrownBy(() -> attach(li, "教案.pdf", PDF)).hasMessageContaining("refused.study.left");
        assertThat(assignments.work(li, COURSE, TASK).text()).isEqualTo("设计");

        campus.study().enrol(li, COURSE);
        assertThat(assignments.submit(li, COURSE, TASK).state()).isEqualTo(WorkState.SUBMITTED);
    }

    @Test
    void anEmptyWorkIsNotHandedInAndOneHandedInIsNotChanged() {
        offers(0, null);
        Actor li = enrolled("li");
        assertThatThrownBy(() -> assignments.submit(li, COURSE, TASK))
                .hasMessageContaining("refused.assignments.empty");
        assignments.write(li, COURSE, TASK, "设计");
        assignments.submit(li, COURSE, TASK);

        assertThatThrownBy(() -> assignments.write(li, COURSE, TASK, "改"))
                .hasMessageContaining("refused.assignments.notHers");
    }

    @Test
    void onlyWhoLooksAfterTheCourseMarks() {
        offers(0, null);
        Actor li = handsIn("li");
        String work =
                assignments.waiting(trainer, COURSE, 0, 10).items().getFirst().id();
        Actor stranger = campus.actor("he", Role.TRAINER);
        Actor school = campus.actor("school", Role.SCHOOL_ADMIN);

        for (Actor no : List.of(li, stranger, school)) {
            assertThatThrownBy(() -> assignments.mark(no, work, List.of(10, 10), ""))
                    .isInstanceOf(Refused.Forbidden.class);
        }
        assertThatThrownBy(() -> assignments.waiting(stranger, COURSE, 0, 10)).isInstanceOf(Refused.Missing.class);
    }

    @Test
    void whatWasAppliedInClassIsAcceptedByTheSchoolAndTellsTheRestOfTheHours() {
        offers(0, new Application(20, 6));
        Actor li = completes("li");
        assertThat(campus.told(CourseCompleted.class).getFirst().hours()).isEqualByComparingTo("1.6");
        assertThat(assignments.application(li, COURSE).orElseThrow().due())
                .isEqualTo(campus.now().plus(Duration.ofDays(42)));

        campus.passes(Duration.ofDays(30));
        assignments.write(li, COURSE, Assignments.IN_CLASS, "上了一节课");
        assignments.submit(li, COURSE, Assignments.IN_CLASS);
        Actor school = campus.actor("school", Role.SCHOOL_ADMIN);
        String work =
                assignments.waitingAtSchool(school, 0, 10).items().getFirst().id();
        assertThat(assignments.countWaitingAtSchool(school)).isEqualTo(1);
        assertThat(assignments.countWaitingAtSchool(li)).isZero();
        Actor office = new Actor(li.account(), li.person(), li.name(), school.grants());
        assertThat(assignments.waitingAtSchool(office, 0, 10).items())
                .as("her own is for the trainer")
                .isEmpty();
        assignments.mark(school, work, List.of(), "");
        assignments.mark(school, work, List.of(), "");
        assertThat(assignments.countWaitingAtSchool(school)).isZero();

        assertThat(campus.told(CourseApplied.class))
                .singleElement()
                .satisfies(told -> assertThat(told.hours()).isEqualByComparingTo("0.4"));
    }

    @Test
    void sheIsRemindedOnceAWeekBeforeAndNothingIsTakenAfter() {
        offers(0, new Application(20, 6));
        Actor li = completes("li");
        campus.passes(Duration.ofDays(34));
        assignments.sweep();
        assertThat(campus.told(ApplicationDue.class)).isEmpty();

        campus.passes(Duration.ofDays(2));
        assignments.sweep();
        assignments.sweep();
        assertThat(campus.told(ApplicationDue.class)).hasSize(1);

        campus.passes(Duration.ofDays(7));
        assignments.write(li, COURSE, Assignments.IN_CLASS, "晚了");
        assertThatThrownBy(() -> assignments.submit(li, COURSE, Assignments.IN_CLASS))
                .hasMessageContaining("refused.assignments.late");
    }

    @Test
    void theMedianIsTheMiddleOne() {
        assertThat(Median.middle(1, 2, 10)).isEqualTo(2);
        assertThat(Median.middle(1, 2, 4, 10)).isEqualTo(3);
        assertThat(Median.middle(5)).isEqualTo(5);
    }

    private WorkShown attach(Actor actor, String name, byte[] content) {
        return assignments.attach(actor, COURSE, TASK, name, new ByteArrayInputStream(content));
    }

    private Actor completes(String name) {
        Actor teacher = handsIn(name);
        String work = assignments.work(teacher, COURSE, TASK).id();
        assignments.mark(trainer, work, List.of(10, 10), "");
        return teacher;
    }

    private Actor handsIn(String name) {
        Actor teacher = enrolled(name);
        assignments.write(teacher, COURSE, TASK, "我的设计：" + name);
        assignments.submit(teacher, COURSE, TASK);
        return teacher;
    }

    private Actor enrolled(String name) {
        Actor teacher = campus.actor(name, Role.TEACHER);
        campus.study().enrol(teacher, COURSE);
        return teacher;
    }

    private void offers(int peers, Application application) {
        Task task = new Task(List.of(new Criterion("目标", "", 10), new Criterion("可行", "", 10)), peers, 60);
        CompletionRule rule = new CompletionRule(90, Set.of(), null, application);
        Content content = Courses.of(rule, Unit.task(TASK, "设计任务单", 30, "写一份任务单", task));
        campus.catalogue()
                .plant(List.of(CourseVersion.of(
                        COURSE, 1, content, trainer.person(), trainer.name(), Campus.MORNING, Id.of("reviewer"))));
    }
}
