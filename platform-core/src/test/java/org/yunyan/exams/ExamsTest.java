package org.yunyan.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.Campus;
import org.yunyan.Courses;
import org.yunyan.bank.Answer;
import org.yunyan.bank.Asked;
import org.yunyan.bank.Criterion;
import org.yunyan.bank.Draw;
import org.yunyan.bank.Item;
import org.yunyan.bank.ItemKind;
import org.yunyan.bank.Scope;
import org.yunyan.bank.Wording;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Exam;
import org.yunyan.catalogue.TestOut;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.skills.EvidenceSource;
import org.yunyan.skills.Growth;
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillArea;
import org.yunyan.study.CourseCompleted;
import org.yunyan.study.Enrolment;

@ExtendWith(StoreExtension.class)
class ExamsTest {

    private static final Id<Unit> TEST = Id.of("test");
    private static final Id<Course> COURSE = Id.of("course");
    private static final int QUESTIONS = 5;

    @TempDir
    Path data;

    private Campus campus;
    private Actor teacher;
    private Actor trainer;

    @BeforeEach
    void openTheRooms(MongoDatabase database) {
        database.drop();
        campus = new Campus(database, data);
        campus.skills().define(List.of(new Skill(Courses.READING, SkillArea.TEACHING, "阅读教学", "Reading", "t")));
        teacher = campus.actor("li", Role.TEACHER);
        trainer = campus.actor("tan", Role.TRAINER);
        for (int i = 0; i < 12; i++) {
            item(Wording.choice(ItemKind.SINGLE, "第" + i + "题", List.of("对的", "错的", "也错"), Set.of(0), "因为对"));
        }
    }

    @AfterEach
    void closeTheRooms() {
        campus.close();
    }

    @Test
    void threeOfFivePassesAtSixtyAndCompletesTheCourse() {
        studies(exam(60, 0));
        ExamSheet sheet = begin();

        ExamResult result = answers(sheet, 3);

        assertThat(result.percent()).isEqualTo(60);
        assertThat(result.passed()).isTrue();
        assertThat(result.bySkill()).containsOnlyKeys(Courses.READING);
        assertThat(campus.told(CourseCompleted.class)).hasSize(1);
        assertThat(evidence(EvidenceSource.QUIZ)).isEqualTo(0.6 * 3);
        assertThatThrownBy(this::begin).hasMessageContaining("refused.exams.done");
    }

    @Test
    void whatWasWrongIsNotToldBeforeSheHasPassed() {
        studies(exam(100, 0));

        ExamResult failed = answers(begin(), 4);
        assertThat(failed.passed()).isFalse();
        assertThat(failed.lines()).filteredOn(line -> line.share() == 0).allSatisfy(line -> {
            assertThat(line.solution()).isNull();
            assertThat(line.explanation()).isNull();
        });

        ExamResult passed = answers(begin(), 5);
        assertThat(passed.lines())
                .allSatisfy(line -> assertThat(line.explanation()).isEqualTo("因为对"));
    }

    @Test
    void aReloadInTheMiddleLosesNothing() {
        studies(exam(60, 30));
        ExamSheet sheet = begin();
        save(sheet, 0, true);
        save(sheet, 1, true);

        campus.seconds(20);
        ExamSheet again = begin();

        assertThat(again.attempt()).isEqualTo(sheet.attempt());
        assertThat(again.questions()).isEqualTo(sheet.questions());
        assertThat(again.answers()).containsOnlyKeys(0, 1);
        assertThat(again.left()).isEqualTo(Duration.ofMinutes(30).minusSeconds(20));
    }

    @Test
    void eachAttemptHasASheetOfItsOwn() {
        studies(exam(100, 0));
        List<List<Asked>> sheets = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ExamSheet sheet = begin();
            sheets.add(sheet.questions());
            answers(sheet, 0);
        }

        assertThat(sheets).doesNotHaveDuplicates();
        assertThatThrownBy(this::begin)
                .isInstanceOf(Refused.Conflict.class)
                .hasMessageContaining("refused.exams.attempts");
        campus.passes(Duration.ofHours(24));
        assertThat(begin().number()).isEqualTo(4);
    }

    @Test
    void whenTheTimeIsOverWhatWasKeptIsJudged() {
        studies(exam(60, 10));
        ExamSheet sheet = begin();
        for (int i = 0; i < 3; i++) {
            save(sheet, i, true);
        }
        stays(sheet, Duration.ofMinutes(10).plusSeconds(6));

        assertThatThrownBy(() -> save(sheet, 3, true)).hasMessageContaining("refused.exams.over");
        ExamResult result = campus.exams().result(teacher, sheet.attempt());
        assertThat(result.percent()).isEqualTo(60);
        assertThat(result.passed()).isTrue();
    }

    @Test
    void timeLostWithTheLineIsGivenBackUpToTenMinutes() {
        studies(exam(60, 10));
        ExamSheet sheet = begin();
        stays(sheet, Duration.ofMinutes(5));

        campus.passes(Duration.ofMinutes(4));
        ExamSheet back = campus.exams().sheet(teacher, sheet.attempt());
        assertThat(back.over()).isFalse();
        assertThat(back.left()).isEqualTo(Duration.ofMinutes(5).minusSeconds(15));
        assertThat(back.graceLeft()).isEqualTo(Duration.ofMinutes(6).plusSeconds(15));

        campus.passes(Duration.ofMinutes(9));
        assertThat(campus.exams().sheet(teacher, sheet.attempt()).left())
                .as("six minutes and a quarter of nine are given back")
                .isEqualTo(Duration.ofMinutes(2));

        campus.passes(Duration.ofMinutes(3));
        assertThat(campus.exams().sheet(teacher, sheet.attempt()).over()).isTrue();
    }

    @Test
    void whoeverNeverComesBackIsJudgedOnceNoGraceIsLeft() {
        studies(exam(60, 10));
        ExamSheet sheet = begin();
        for (int i = 0; i < 4; i++) {
            save(sheet, i, true);
        }

        campus.passes(Duration.ofMinutes(19));
        campus.exams().sweep();
        assertThatThrownBy(() -> campus.exams().result(teacher, sheet.attempt()))
                .as("she may still come back")
                .hasMessageContaining("refused.exams.open");

        campus.passes(Duration.ofMinutes(2));
        campus.exams().sweep();
        assertThat(campus.exams().result(teacher, sheet.attempt()).percent()).isEqualTo(80);
    }

    @Test
    void nobodyReadsOrAnswersTheSheetOfAnother() {
        studies(exam(60, 0));
        ExamSheet sheet = begin();
        Actor other = campus.actor("wang", Role.TEACHER);

        assertThatThrownBy(() -> campus.exams().sheet(other, sheet.attempt())).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> campus.exams().save(other, sheet.attempt(), 0, null))
                .isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> campus.exams().handIn(other, sheet.attempt())).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> campus.exams().begin(other, COURSE, TEST)).isInstanceOf(Refused.Missing.class);
    }

    @Test
    void handingInTwiceIsOneAttempt() {
        studies(exam(60, 0));
        ExamSheet sheet = begin();
        ExamResult first = answers(sheet, 2);

        assertThat(campus.exams().handIn(teacher, sheet.attempt())).isEqualTo(first);
        assertThat(campus.exams().standing(teacher, COURSE, TEST).attemptsLeft())
                .isEqualTo(2);
    }

    @Test
    void anEssayWaitsForItsMarkerAndThenCounts() {
        Item essay = item(Wording.essay("谈一谈", List.of(new Criterion("内容", "", 10), new Criterion("条理", "", 10)), ""));
        studies(new Exam(List.of(Draw.named(List.of(essay.id()))), 60, 3, 0));
        ExamSheet sheet = begin();
        campus.exams().save(teacher, sheet.attempt(), 0, new Answer.Written(List.of("我的想法")));

        assertThat(campus.exams().handIn(teacher, sheet.attempt()).state()).isEqualTo(AttemptState.WAITING);
        assertThat(campus.told(CourseCompleted.class)).isEmpty();
        assertThat(campus.exams().waiting(trainer, COURSE, 0, 10).items()).hasSize(1);
        assertThatThrownBy(() -> campus.exams().mark(trainer, sheet.attempt(), 0, List.of(11, 1), ""))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> campus.exams().mark(teacher, sheet.attempt(), 0, List.of(10, 10), ""))
                .isInstanceOf(Refused.class);

        ExamResult marked = campus.exams().mark(trainer, sheet.attempt(), 0, List.of(8, 5), "条理还可以更清楚");

        assertThat(marked.percent()).isEqualTo(65);
        assertThat(campus.told(ExamMarked.class))
                .singleElement()
                .satisfies(told -> assertThat(told.passed()).isTrue());
        assertThat(campus.told(CourseCompleted.class)).hasSize(1);
        assertThat(campus.exams()
                        .result(teacher, sheet.attempt())
                        .lines()
                        .getFirst()
                        .mark()
                        .note())
                .isEqualTo("条理还可以更清楚");
    }

    @Test
    void whatIsSettledIsToldAfterACrashAndCountedOnce() {
        studies(exam(60, 0));
        campus.whenTold(event -> {
            if (event instanceof CourseCompleted) {
                throw new IllegalStateException("the program dies here");
            }
        });
        ExamSheet sheet = begin();
        answers(sheet, 5);

        campus.whenTold(event -> {});
        campus.study().sweep();
        campus.exams().sweep();
        campus.exams().sweep();

        assertThat(campus.told(CourseCompleted.class)).hasSize(1);
        int answered = sheet.questions().stream()
                .mapToInt(
                        asked -> campus.bank().statistics(trainer, asked.item()).answered())
                .sum();
        assertThat(answered).isEqualTo(QUESTIONS);
    }

    @Test
    void aPassedPreTestCompletesTheCourseForItsHours() {
        offersPreTest();
        ExamSheet sheet = campus.exams().beginPreTest(teacher, COURSE);

        ExamResult result = answers(sheet, 4);

        assertThat(result.passed()).isTrue();
        assertThat(result.lines()).as("its questions are asked again").isEmpty();
        assertThat(campus.told(CourseCompleted.class))
                .singleElement()
                .satisfies(told -> assertThat(told.hours()).isEqualByComparingTo("1.5"));
    }

    @Test
    void aPassedPreTestCountsAsItWasOfferedThoughTheCourseHasNoneAnyMore() {
        offersPreTest();
        ExamSheet sheet = campus.exams().beginPreTest(teacher, COURSE);
        publish(2, Courses.of(Courses.video(600)));

        answers(sheet, 4);
        campus.exams().sweep();

        Enrolment enrolment = campus.study().enrolment(teacher, COURSE).orElseThrow();
        assertThat(enrolment.isCompleted()).isTrue();
        assertThat(enrolment.number()).isEqualTo(1);
        assertThat(campus.told(CourseCompleted.class))
                .singleElement()
                .satisfies(told -> assertThat(told.hours()).isEqualByComparingTo("1.5"));
    }

    @Test
    void aPassedPreTestCountsForWhoHasChosenANewerVersionMeanwhile() {
        offersPreTest();
        ExamSheet sheet = campus.exams().beginPreTest(teacher, COURSE);
        publish(2, Courses.of(Courses.video(600)));
        campus.study().enrol(teacher, COURSE);

        answers(sheet, 4);

        assertThat(campus.study().enrolment(teacher, COURSE).orElseThrow().isCompleted())
                .isTrue();
    }

    @Test
    void aPreTestAsksNothingThatSomebodyHasToMark() {
        for (int i = 0; i < 40; i++) {
            item(Wording.essay("写一写" + i, List.of(new Criterion("条理", "", 10)), ""));
        }
        offersPreTest();

        assertThat(campus.exams().preTest(teacher, COURSE).questions()).isEqualTo(QUESTIONS);
        assertThat(campus.exams().beginPreTest(teacher, COURSE).questions())
                .hasSize(QUESTIONS)
                .noneMatch(asked -> asked.kind().isMarked());
    }

    @Test
    void aSignOfLifeTellsTimeAndWhatIsKept() {
        studies(exam(60, 30));
        ExamSheet sheet = begin();
        save(sheet, 0, true);
        campus.seconds(20);

        ExamPulse pulse = campus.exams().beat(teacher, sheet.attempt());

        assertThat(pulse.answered()).isEqualTo(1);
        assertThat(pulse.questions()).isEqualTo(QUESTIONS);
        assertThat(pulse.left()).isEqualTo(Duration.ofMinutes(30).minusSeconds(20));
        assertThat(pulse.over()).isFalse();
    }

    @Test
    void aFailedPreTestChangesNothingAndIsFreeAgainAfterThirtyDays() {
        offersPreTest();
        answers(campus.exams().beginPreTest(teacher, COURSE), 3);

        assertThat(campus.told(CourseCompleted.class)).isEmpty();
        assertThat(campus.study().enrolment(teacher, COURSE)).isEmpty();
        assertThatThrownBy(() -> campus.exams().beginPreTest(teacher, COURSE))
                .hasMessageContaining("refused.exams.attempts");
        assertThat(campus.exams().preTest(teacher, COURSE).againAt())
                .isEqualTo(campus.now().plus(Duration.ofDays(30)));

        campus.passes(Duration.ofDays(30));
        assertThat(campus.exams().beginPreTest(teacher, COURSE).number()).isEqualTo(2);
    }

    /** She is there all the time, and her screen gives signs of life. */
    private void stays(ExamSheet sheet, Duration time) {
        for (long second = 0; second < time.toSeconds(); second += 15) {
            campus.seconds(Math.min(15, time.toSeconds() - second));
            campus.exams().sheet(teacher, sheet.attempt());
        }
    }

    private ExamSheet begin() {
        return campus.exams().begin(teacher, COURSE, TEST);
    }

    private void save(ExamSheet sheet, int index, boolean right) {
        String text = right ? "对的" : "错的";
        int place = sheet.questions().get(index).options().indexOf(text);
        campus.exams().save(teacher, sheet.attempt(), index, new Answer.Chosen(Set.of(place)));
    }

    private ExamResult answers(ExamSheet sheet, int right) {
        for (int i = 0; i < sheet.questions().size(); i++) {
            save(sheet, i, i < right);
        }
        return campus.exams().handIn(teacher, sheet.attempt());
    }

    private double evidence(EvidenceSource source) {
        return campus.skills().growth(campus.people().person(teacher.person())).skills().stream()
                .map(Growth.Progress::proofs)
                .flatMap(List::stream)
                .filter(proof -> proof.evidence().source() == source)
                .mapToDouble(proof -> proof.evidence().level())
                .sum();
    }

    private static Exam exam(int percentToPass, int minutes) {
        return new Exam(List.of(Draw.of(Courses.READING, QUESTIONS)), percentToPass, 3, minutes);
    }

    private void studies(Exam exam) {
        publish(Courses.of(Unit.test(TEST, "结业测试", 20, exam)));
        campus.study().enrol(teacher, COURSE);
    }

    private void offersPreTest() {
        TestOut testOut = new TestOut(List.of(Draw.of(Courses.READING, QUESTIONS)), 80, new BigDecimal("1.5"));
        publish(Courses.of(new CompletionRule(90, Set.of(), testOut, null), Courses.video(600)));
    }

    private void publish(Content content) {
        publish(1, content);
    }

    private void publish(int number, Content content) {
        campus.catalogue()
                .plant(List.of(CourseVersion.of(
                        COURSE, number, content, trainer.person(), trainer.name(), Campus.MORNING, Id.of("reviewer"))));
    }

    private Item item(Wording wording) {
        Item draft = campus.bank().draft(trainer, wording, new Scope(Courses.READING, 2, Set.of(), Subject.GENERAL));
        return campus.bank().activate(trainer, draft.id(), draft.revision());
    }
}
