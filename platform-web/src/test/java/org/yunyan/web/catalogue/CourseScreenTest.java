package org.yunyan.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.yunyan.catalogue.Course;
import org.yunyan.cohorts.CohortPlan;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.identity.Actor;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.study.AnswerSheet;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Study;
import org.yunyan.web.Courseware;
import org.yunyan.web.Platform;
import org.yunyan.web.Village;
import org.yunyan.web.language.Words;

@Platform
@WithMockUser(username = "teacher", roles = "TEACHER")
class CourseScreenTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext platform;

    private Courseware courseware;

    @Autowired
    private Village village;

    @Autowired
    private Study study;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private Clock clock;

    @BeforeEach
    void writeCourses() {
        courseware = new Courseware(platform);
    }

    @Test
    void showsWhatOneWillBeAbleToDoAndWhatItTakes() {
        open(courseware.offer("shown", "看得见的课", Courseware.text("## 一\n读"), Courseware.quiz(1)));

        assertThat(find(H1.class).single().getText()).isEqualTo("看得见的课");
        assertThat(screen()).contains("能用在自己的课上", "罗建国", "读一读", "文档 · 5 分钟", "考一考", "测验 · 10 分钟");
    }

    @Test
    void oneTapLeadsFromTheCourseIntoItsFirstUnit() {
        Id<Course> course = courseware.offer("one-tap", "一点就学", Courseware.text("## 一\n读"), Courseware.quiz(1));
        open(course);

        test(button("选这门课，开始学")).click();

        assertThat(path()).isEqualTo("study/one-tap/text");
        assertThat(study.enrolment(teacher(), course)).isPresent();
    }

    @Test
    void whoLeavesKeepsHerProgressAndMayComeBack() {
        Id<Course> course = courseware.offer("left", "退了又来", Courseware.quiz(1), Courseware.text("## 一\n读"));
        study.enrol(teacher(), course);
        study.answer(teacher(), new AnswerSheet(course, Courseware.QUIZ, 1, List.of(Set.of(0))));
        open(course);
        assertThat(screen()).contains("已完成 1 / 2 个单元");

        test(button("退选")).click();
        assertThat(study.enrolment(teacher(), course).orElseThrow().state()).isEqualTo(EnrolmentState.LEFT);
        assertThat(screen()).contains("学过的进度都在");

        test(button("重新选课，接着学")).click();
        open(course);
        assertThat(screen()).contains("已完成 1 / 2 个单元");
    }

    @Test
    void whatPeopleMeetForIsChosenByTakingASeatAndLeftWithIt() {
        Id<Course> course = courseware.meet("camp", "面对面的课", Courseware.text("## 一\n读"));
        LocalDate day = CountyTime.today(clock).plusDays(20);
        cohorts.begin(village.actor("trainer"), course, new CohortPlan("第一期", day, day.plusDays(1), 30, "进修学院三楼"));
        open(course);
        assertThat(screen())
                .contains("线上 5 分钟", "占上就算选了这门课", "选一期，占名额", "进修学院三楼", "还有 30 个名额")
                .doesNotContain("选这门课，开始学");
        assertThat(find(Anchor.class).withText("选一期，占名额").single().getHref())
                .as("on this page, wherever addresses begin")
                .isEqualTo("course/camp#cohorts");

        test(button("报名第一期")).click();
        open(course);
        assertThat(screen()).contains("您已报上名").doesNotContain("选一期，占名额");
        assertThat(study.enrolment(teacher(), course).orElseThrow().state()).isEqualTo(EnrolmentState.ACTIVE);

        test(button("退选")).click();
        assertThat(cohorts.open(course).getFirst().seats()).isEmpty();
        assertThat(screen()).contains("选一期，占名额");
    }

    @Test
    void aPointerHasNothingToChoose() {
        open(courseware.list("pointer", "别处的课"));

        assertThat(screen()).contains("平台里没有它的内容，也不计学分");
        assertThat(find(Button.class).all().stream().map(Button::getText)).noneMatch(text -> text.contains("选"));
    }

    @Test
    @WithMockUser(
            username = "trainer",
            roles = {"TEACHER", "TRAINER"})
    void nobodyTakesHerOwnCourseForCredits() {
        open(courseware.offer("own", "自己的课", Courseware.quiz(1)));

        assertThat(screen()).contains("这是您主讲的课");
        assertThat(find(Button.class).all().stream().map(Button::getText)).noneMatch(text -> text.startsWith("选这门课"));
    }

    @Test
    void whoHasCompletedItSaysWhatItWasWorth() {
        Id<Course> course = courseware.offer("rated", "学完再评", Courseware.quiz(1));
        study.enrol(teacher(), course);
        study.answer(teacher(), new AnswerSheet(course, Courseware.QUIZ, 1, List.of(Set.of(0))));
        open(course);

        stars().setValue(5);
        TextArea words = find(TextArea.class).all().stream()
                .filter(area -> Words.say("catalogue.review.text").equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
        test(words).setValue("<b>拿来就能用</b>");
        test(button("提交评价")).click();

        assertThat(study.ratings(course, 0, 10).items()).singleElement().satisfies(rating -> {
            assertThat(rating.stars()).isEqualTo(5);
            assertThat(rating.name()).isEqualTo("陈思雨");
        });
        assertThat(screen()).contains("1 人评价", "<b>拿来就能用</b>", "评价已保存");
    }

    @Test
    void theReviewFormAsksForStarsBeforeItSends() {
        Id<Course> course = courseware.offer("unrated", "先选星", Courseware.quiz(1));
        study.enrol(teacher(), course);
        study.answer(teacher(), new AnswerSheet(course, Courseware.QUIZ, 1, List.of(Set.of(0))));
        open(course);

        test(button("提交评价")).click();

        assertThat(study.ratings(course, 0, 10).items()).isEmpty();
        assertThat(stars().isInvalid()).isTrue();
    }

    /** The field of the review, apart from those of the survey. */
    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Integer> stars() {
        return (RadioButtonGroup<Integer>) find(RadioButtonGroup.class).all().stream()
                .filter(group -> Words.say("catalogue.review.how").equals(group.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void open(Id<Course> course) {
        UI.getCurrent().navigate("catalogue");
        UI.getCurrent().navigate(CatalogueNavigation.course(course));
    }

    private Actor teacher() {
        return village.actor("teacher");
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private String screen() {
        return find(CourseScreen.class).single().getElement().getTextRecursively();
    }

    private static String path() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }
}
