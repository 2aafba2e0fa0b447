package org.yunyan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.Campus;
import org.yunyan.Courses;
import org.yunyan.Gatekeepers;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

@ExtendWith(StoreExtension.class)
class CatalogueTest {

    @TempDir
    Path data;

    private MongoDatabase database;
    private Campus campus;
    private Catalogue catalogue;
    private Actor trainer;
    private Actor officer;

    @BeforeEach
    void openTheRooms(MongoDatabase database) {
        this.database = database;
        campus = new Campus(database, data);
        catalogue = campus.catalogue();
        trainer = campus.actor("tan-" + UUID.randomUUID(), Role.TRAINER);
        officer = campus.actor("officer", Role.OFFICER);
    }

    @AfterEach
    void closeTheRooms() {
        campus.close();
    }

    @Test
    void aCourseGoesFromDraftOverReviewToItsLearners() {
        Course draft = catalogue.draft(trainer, complete());
        assertThatThrownBy(() -> catalogue.current(draft.id())).isInstanceOf(Refused.Missing.class);

        catalogue.submit(trainer, draft.id(), draft.version());
        assertThat(catalogue.waitingForReview(officer, 0, 200).items())
                .extracting(Course::id)
                .contains(draft.id());
        Gatekeepers.pass(campus.gates(), officer, draft.id());
        CourseVersion published = catalogue.current(draft.id());

        assertThat(catalogue.current(draft.id())).isEqualTo(published);
        assertThat(published.number()).isEqualTo(1);
        assertThat(published.reviewer()).isEqualTo(officer.person());
        assertThat(campus.told(CoursePublished.class))
                .containsExactly(new CoursePublished(draft.id(), 1, campus.now()));
        assertThat(catalogue.course(trainer, draft.id()).pending()).isFalse();
    }

    @Test
    void nobodyPublishesHerOwnCourseNorWithoutBeingAReviewer() {
        Actor both = campus.actor("both", Role.TRAINER, Role.OFFICER);
        Course draft = catalogue.draft(both, complete());
        catalogue.submit(both, draft.id(), draft.version());

        assertThatThrownBy(() -> campus.gates().pass(both, draft.id(), Gate.CONTENT))
                .isInstanceOf(Refused.Forbidden.class)
                .hasMessageContaining("refused.course.ownReview");
        assertThatThrownBy(() -> campus.gates().pass(trainer, draft.id(), Gate.CREDIT))
                .isInstanceOf(Refused.Forbidden.class);
        assertThat(Gatekeepers.pass(campus.gates(), officer, draft.id()).published())
                .isEqualTo(1);
    }

    @Test
    void teachersWriteNoCoursesAndTrainersNotEachOthers() {
        Actor teacher = campus.actor("li", Role.TEACHER);
        Actor colleague = campus.actor("zhou", Role.TRAINER);
        Course draft = catalogue.draft(trainer, complete());

        assertThatThrownBy(() -> catalogue.draft(teacher, complete())).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> catalogue.save(colleague, draft.id(), draft.version(), complete()))
                .isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> catalogue.save(officer, draft.id(), draft.version(), complete()))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void aStaleSaveIsAConflictAndOverwritesNothing() {
        Course draft = catalogue.draft(trainer, complete());
        Content first = Content.titled("第一稿", Subject.CHINESE);
        Content second = Content.titled("第二稿", Subject.CHINESE);
        catalogue.save(trainer, draft.id(), draft.version(), first);

        assertThatThrownBy(() -> catalogue.save(trainer, draft.id(), draft.version(), second))
                .isInstanceOf(Refused.Conflict.class)
                .hasMessageContaining("refused.course.stale");

        assertThat(catalogue.course(trainer, draft.id()).draft()).isEqualTo(first);
    }

    @Test
    void anIncompleteCourseIsNotSubmittedAndSaysWhatIsMissing() {
        var quiz = Unit.quiz(
                Courses.QUIZ,
                "考一考",
                5,
                List.of(new Question(Id.of("q"), "?", List.of("一", "二"), java.util.Set.of(2), null, null)));
        var film = Unit.video(Courses.VIDEO, "看一看", Id.of("gone"), 60);
        Content content = Content.titled("半成品", Subject.CHINESE).withUnits(List.of(quiz, film));
        Course draft = catalogue.draft(trainer, content);

        var refused = catchThrowableOfType(
                Refused.Invalid.class, () -> catalogue.submit(trainer, draft.id(), draft.version()));

        assertThat(refused.key()).isEqualTo("refused.course.incomplete");
        assertThat(refused.arguments()).containsExactly(catalogue.checklist(content));
        assertThat(catalogue.checklist(content))
                .containsExactlyInAnyOrder(
                        Lack.of("lack.summary"),
                        Lack.of("lack.outcomes"),
                        Lack.of("lack.stages"),
                        Lack.of("lack.skills"),
                        Lack.of("lack.hours"),
                        Lack.of("lack.question.correct", "考一考", 1),
                        Lack.of("lack.unit.media", "看一看"));
    }

    @Test
    void aPublishedVersionNeverChanges() {
        Course course = published(complete());
        CourseVersion first = catalogue.current(course.id());
        var other = Courses.of(Courses.text(1, 50), Courses.quiz(2));

        Course read = catalogue.course(trainer, course.id());
        Course changed = catalogue.save(trainer, course.id(), read.version(), other);
        assertThat(changed.state()).isEqualTo(CourseState.DRAFT);
        assertThat(catalogue.current(course.id())).isEqualTo(first);

        catalogue.submit(trainer, course.id(), changed.version());
        Gatekeepers.pass(campus.gates(), officer, course.id());

        assertThat(catalogue.current(course.id()).number()).isEqualTo(2);
        assertThat(catalogue.version(course.id(), 1)).isEqualTo(first);
        var planted = CourseVersion.of(course.id(), 1, other, trainer.person(), "谭", campus.now(), null);
        catalogue.plant(List.of(planted));
        assertThat(new VersionStore(database).find(first.id()).orElseThrow().withheld())
                .isEqualTo(first);
    }

    @Test
    void aReviewerSendsBackWithANoteAndTheTrainerWorksOn() {
        Course draft = catalogue.draft(trainer, complete());
        catalogue.submit(trainer, draft.id(), draft.version());

        Course returned = campus.gates().sendBack(officer, draft.id(), "请补充学情分析");
        Course saved = catalogue.save(trainer, draft.id(), returned.version(), complete());

        assertThat(saved.state()).isEqualTo(CourseState.RETURNED);
        assertThat(saved.reviewNote()).isEqualTo("请补充学情分析");
        assertThat(catalogue.submit(trainer, draft.id(), saved.version()).reviewNote())
                .isNull();
        assertThat(campus.told(CourseReturned.class)).hasSize(1);
    }

    @Test
    void whileUnderReviewTheDraftStandsStill() {
        Course draft = catalogue.draft(trainer, complete());
        Course submitted = catalogue.submit(trainer, draft.id(), draft.version());

        assertThatThrownBy(() -> catalogue.save(trainer, draft.id(), submitted.version(), complete()))
                .isInstanceOf(Refused.Conflict.class);

        Course back = catalogue.withdraw(trainer, draft.id());
        assertThat(catalogue
                        .save(trainer, draft.id(), back.version(), complete())
                        .state())
                .isEqualTo(CourseState.DRAFT);
    }

    @Test
    void aPublicationThatACrashCutOffIsFinishedByTheNextReadAndToldByTheSweep() {
        Course draft = catalogue.draft(trainer, complete());
        Course submitted = catalogue.submit(trainer, draft.id(), draft.version());
        new CourseStore(database).replace(submitted, submitted.published(officer.person(), campus.now()));

        assertThat(catalogue.current(draft.id()).content()).isEqualTo(complete().withheld());
        catalogue.sweep();
        catalogue.sweep();

        assertThat(campus.told(CoursePublished.class)).hasSize(1);
    }

    @Test
    void editingOnAfterACrashDoesNotChangeWhatWasPublished() {
        Course draft = catalogue.draft(trainer, complete());
        Course submitted = catalogue.submit(trainer, draft.id(), draft.version());
        Course cutOff = submitted.published(officer.person(), campus.now());
        new CourseStore(database).replace(submitted, cutOff);

        catalogue.save(trainer, draft.id(), cutOff.version(), Content.titled("新稿", Subject.CHINESE));

        assertThat(catalogue.answerKey(draft.id(), 1).content()).isEqualTo(complete());
    }

    @Test
    void aPublicationThatWasNotToldIsNotLostByEditingOn() {
        campus.whenTold(event -> {
            throw new IllegalStateException("the index is not there");
        });
        Course course = published(complete());
        Course read = catalogue.course(trainer, course.id());
        assertThat(read.pending()).isTrue();
        catalogue.save(trainer, course.id(), read.version(), Content.titled("新稿", Subject.CHINESE));

        campus.whenTold(event -> {});
        catalogue.sweep();

        assertThat(campus.told(CoursePublished.class))
                .extracting(CoursePublished::course)
                .containsExactly(course.id());
        assertThat(catalogue.current(course.id()).content().title())
                .isEqualTo(complete().title());
    }

    @Test
    void learnersAndOtherRoomsNeverSeeRightAnswers() {
        Course course = published(complete());

        assertThat(catalogue.current(course.id()).content().unit(Courses.QUIZ).questions())
                .allMatch(question -> question.correct().isEmpty() && question.explanation() == null);
        assertThat(catalogue.offered(null, 100))
                .flatExtracting(version -> version.content().units())
                .flatExtracting(Unit::questions)
                .allMatch(question -> question.correct().isEmpty());
        assertThat(catalogue.answerKey(course.id(), 1).content()).isEqualTo(complete());
        assertThatThrownBy(() -> catalogue.course(campus.actor("li", Role.TEACHER), course.id()))
                .isInstanceOf(Refused.Missing.class);
    }

    @Test
    void everythingOfferedCanBeWalkedAndArchivedCoursesAreLeftOut() {
        List<CourseVersion> many = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            many.add(Courses.published("walk-%02d".formatted(i), Courses.quiz(1)));
        }
        catalogue.plant(many);
        catalogue.plant(many);
        catalogue.archive(officer, Id.of("walk-07"));

        List<String> walked = new ArrayList<>();
        List<CourseVersion> batch = catalogue.offered(null, 10);
        while (!batch.isEmpty()) {
            batch.forEach(version -> walked.add(version.course().value()));
            batch = catalogue.offered(batch.getLast().course(), 10);
        }

        assertThat(walked).doesNotHaveDuplicates().isSorted().doesNotContain("walk-07");
        assertThat(walked.stream().filter(id -> id.startsWith("walk-"))).hasSize(24);
        assertThat(catalogue.currentOf(List.of(Id.of("walk-06"), Id.of("walk-07"), Id.of("none"))))
                .containsOnlyKeys(Id.<Course>of("walk-06"));
        assertThat(catalogue.version(Id.of("walk-07"), 1).number()).isEqualTo(1);
    }

    @Test
    void aCourseHasBounds() {
        Content endless = Content.titled("题".repeat(121), Subject.CHINESE);
        Content twins = complete().withUnits(List.of(Courses.quiz(1), Courses.quiz(1)));
        Content script = complete().withUnits(List.of(Unit.document(Id.of("../x"), "路径", 1, "文")));

        assertThatThrownBy(() -> catalogue.draft(trainer, endless)).hasMessageContaining("refused.course.title.length");
        assertThatThrownBy(() -> catalogue.draft(trainer, twins)).hasMessageContaining("refused.course.unit.id");
        assertThatThrownBy(() -> catalogue.draft(trainer, script)).hasMessageContaining("refused.course.unit.id");
    }

    @Test
    void documentsAreCutIntoSectionsBeforeHeadings() {
        var unit = Unit.document(Id.of("d"), "文", 1, "开头\n# 一\n甲\n```\n# 不是标题\n```\n## 二\n乙\n");

        assertThat(unit.sections()).containsExactly("开头\n", "# 一\n甲\n```\n# 不是标题\n```\n", "## 二\n乙\n");
        assertThat(Unit.document(Id.of("e"), "空", 1, "").sections()).hasSize(1);
    }

    private Course published(Content content) {
        Course draft = catalogue.draft(trainer, content);
        catalogue.submit(trainer, draft.id(), draft.version());
        Gatekeepers.pass(campus.gates(), officer, draft.id());
        return draft;
    }

    private static Content complete() {
        return Courses.of(Courses.text(2, 100), Courses.quiz(3));
    }
}
