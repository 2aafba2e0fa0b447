package org.yunyan.recollection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.Campus;
import org.yunyan.Courses;
import org.yunyan.bank.Answer;
import org.yunyan.bank.Asked;
import org.yunyan.bank.Draw;
import org.yunyan.bank.Item;
import org.yunyan.bank.Judged;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Lack;
import org.yunyan.catalogue.Recall;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.skills.EvidenceSource;
import org.yunyan.skills.Growth;
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillArea;
import org.yunyan.study.UnitProgress;

@ExtendWith(StoreExtension.class)
class RecollectionsTest {

    private static final List<Id<Item>> BOTH = List.of(Id.of("recall-one"), Id.of("recall-two"));

    /** That the course leads to. */
    private static final int AIM = 3;

    @TempDir
    Path data;

    private Campus campus;
    private Actor teacher;
    private Actor trainer;
    private Id<Course> course;

    @BeforeEach
    void theBankHasTwoQuestionsAndACourseAsksThem(MongoDatabase database) {
        campus = new Campus(database, data);
        teacher = campus.actor("li-" + UUID.randomUUID(), Role.TEACHER);
        trainer = campus.actor("luo", Role.TRAINER);
        campus.skills().define(List.of(new Skill(Courses.READING, SkillArea.values()[0], "阅读", "Reading", "三(二)")));
        campus.bank().plant(trainer, """
                ## SINGLE | reading | 2 | GENERAL | PRIMARY | recall-one
                试商先做什么？
                - [x] 估一估
                - [ ] 猜一猜
                > 先估算，商就在附近。
                ## TRUE_FALSE | reading | 1 | GENERAL | PRIMARY | recall-two
                估算可以不用。
                - [ ] 对
                - [x] 错
                > 估算是第一步。
                """);
        studies(new Recall(10, Draw.named(BOTH)), new Recall(20, Draw.of(Id.of("nobody-asks-this"), 1)));
    }

    @AfterEach
    void close() {
        campus.close();
    }

    @Test
    void sheIsAskedTheSameEachTimeWithoutWhatIsRight() {
        List<Questions> first = recollections().of(teacher, course, Courses.VIDEO);

        assertThat(first).hasSize(2);
        assertThat(first.getFirst().at()).isEqualTo(10);
        assertThat(first.getFirst().asked()).extracting(Asked::item).containsExactlyInAnyOrderElementsOf(BOTH);
        assertThat(recollections().of(teacher, course, Courses.VIDEO)).isEqualTo(first);
    }

    @Test
    void aPointForWhichTheBankHasNothingStandsInNobodysWay() {
        assertThat(recollections().of(teacher, course, Courses.VIDEO).getLast().isAnswered())
                .isTrue();

        assertThat(progress().recalled()).containsExactly(1);
    }

    @Test
    void aPointAfterTheEndIsAskedAtTheEndAndRefusedBeforeACourseIsOffered() {
        Unit film = Courses.video(30);
        studies(new Recall(0, Draw.named(BOTH)), new Recall(31, Draw.named(BOTH)));

        assertThat(recollections().of(teacher, course, Courses.VIDEO))
                .extracting(Questions::at)
                .containsExactly(1, 30);
        assertThat(lacks(film.with(List.of(new Recall(0, Draw.named(BOTH)), new Recall(31, Draw.named(BOTH))))))
                .containsExactly(List.of(film.title(), 2, 30));
        assertThat(lacks(film.with(List.of(new Recall(30, Draw.named(BOTH)))))).isEmpty();
        Unit text = Courses.text(3, 100);
        assertThat(lacks(text.with(List.of(new Recall(2, Draw.named(BOTH)))))).isEmpty();
        assertThat(lacks(text.with(List.of(new Recall(3, Draw.named(BOTH))))))
                .containsExactly(List.of(text.title(), 1, 2));
    }

    @Test
    void aPointIsDoneOnceEachQuestionWasAnsweredEvenWrongly() {
        Judged wrong = answers(0, false);
        assertThat(wrong.right()).isFalse();
        assertThat(wrong.explanation()).isNotBlank();
        assertThat(wrong.solution()).isNotNull();
        assertThat(progress().recalled()).doesNotContain(0);

        assertThat(answers(1, true).right()).isTrue();

        assertThat(progress().recalled()).contains(0);
        assertThat(recollections().of(teacher, course, Courses.VIDEO).getFirst().isAnswered())
                .isTrue();
    }

    @Test
    void onlyTheFirstAnswerCounts() {
        answers(0, false);
        answers(0, true);
        answers(1, true);
        answers(1, false);

        Id<Item> first = asked(0).item();
        assertThat(campus.bank().statistics(trainer, first).answered()).isEqualTo(1);
        assertThat(campus.skills()
                        .growth(campus.people().person(teacher.person()))
                        .skills())
                .filteredOn(progress -> progress.gap().skill().id().equals(Courses.READING))
                .flatExtracting(Growth.Progress::proofs)
                .extracting(Growth.Proof::evidence)
                .singleElement()
                .satisfies(evidence -> {
                    assertThat(evidence.source()).isEqualTo(EvidenceSource.QUIZ);
                    assertThat(evidence.level()).isEqualTo(0.5 * AIM);
                });
    }

    @Test
    void whoDoesNotStudyTheCourseIsAskedNothing() {
        Actor stranger = campus.actor("zhao-" + UUID.randomUUID(), Role.TEACHER);

        assertThatThrownBy(() -> recollections().of(stranger, course, Courses.VIDEO))
                .isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() ->
                        recollections().answer(teacher, course, Courses.VIDEO, 0, 2, new Answer.Chosen(Set.of(0))))
                .isInstanceOf(Refused.Invalid.class);
    }

    private List<List<Object>> lacks(Unit unit) {
        return campus.catalogue().checklist(Courses.of(unit)).stream()
                .filter(lack -> lack.messageKey().equals("lack.unit.recall"))
                .map(Lack::arguments)
                .toList();
    }

    private void studies(Recall... points) {
        CourseVersion version = Courses.published(
                "course-" + UUID.randomUUID(), Courses.video(30).with(List.of(points)));
        campus.catalogue().plant(List.of(version));
        course = version.course();
        campus.study().enrol(teacher, course);
    }

    private Judged answers(int index, boolean right) {
        List<String> good = List.of("估一估", "错");
        int place = IntStream.range(0, 2)
                .filter(option -> good.contains(asked(index).options().get(option)) == right)
                .findFirst()
                .orElseThrow();
        return recollections().answer(teacher, course, Courses.VIDEO, 0, index, new Answer.Chosen(Set.of(place)));
    }

    private Asked asked(int index) {
        return recollections()
                .of(teacher, course, Courses.VIDEO)
                .getFirst()
                .asked()
                .get(index);
    }

    private UnitProgress progress() {
        return campus.study().enrolment(teacher, course).orElseThrow().progress(Courses.VIDEO);
    }

    private Recollections recollections() {
        return campus.recollections();
    }
}
