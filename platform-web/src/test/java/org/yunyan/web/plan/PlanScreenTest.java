package org.yunyan.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.planning.Plans;
import org.yunyan.shared.Id;
import org.yunyan.shelves.Shelves;
import org.yunyan.web.ScreenTest;

/** A teacher sees what is missing and the shortest way there, changes it with one tap, and accepts it (三(六)). */
class PlanScreenTest extends ScreenTest {

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Plans plans;

    @Autowired
    private Clock clock;

    private Actor ye;

    @BeforeEach
    void aTeacherAndThreeCourses() {
        ye = enter("ye-plan", "叶晚晴", Role.TEACHER);
        Actor admin = enter("admin-plan", "管理员", Role.ADMIN);
        offer("plan-camp", "县级集中研修营", "Concentrated Camp", "192", TrainingMode.CONCENTRATED);
        offer("plan-other", "另一个集中研修营", "Another Camp", "200", TrainingMode.CONCENTRATED);
        shelves.reindex(admin);
        plans.decline(ye);
        plans.startOver(ye);
        signIn("ye-plan");
        navigate(PlanScreen.class);
    }

    @Test
    void theShortestWayIsShownWithWhatItGivesAndWhy() {
        assertThat(text()).contains("本年度差", "县级集中研修营", "192 学时", "补本年度", "已验证：没有更省时的组合");
    }

    @Test
    void aReaderOfEnglishReadsEnglishTitlesWhereThereAreSome() {
        plans.accept(ye, plans.propose(ye).courses());
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("learning");
        navigate(PlanScreen.class);

        assertThat(text())
                .contains("Concentrated Camp", "Another Camp", "hours")
                .doesNotContain("县级集中研修营", "另一个集中研修营");
    }

    @Test
    void anItemIsSwappedWithOneTap() {
        assertThat(plans.propose(ye).courses()).contains(Id.of("plan-camp"));

        tap("换成《另一个集中研修营》（200 学时）");

        assertThat(plans.propose(ye).courses()).contains(Id.of("plan-other")).doesNotContain(Id.of("plan-camp"));
        assertThat(text()).contains("您要保留");
        tap("撤销我的调整");
        assertThat(plans.propose(ye).courses()).contains(Id.of("plan-camp"));
    }

    @Test
    void whatIsAcceptedIsHerPlanWithACalendarUntilSheGivesItUp() {
        tap("采纳这个计划");

        assertThat(plans.plan(ye)).isPresent();
        assertThat(text()).contains("我的计划", "已完成 0 / 1 门", "下载日历文件", "这就是您正在执行的计划");
        tap("生成订阅地址");
        assertThat(plans.hasCalendar(ye)).isTrue();

        tap("放弃这个计划");
        assertThat(plans.plan(ye)).isEmpty();
    }

    private void tap(String words) {
        find(Button.class).withText(words).single().click();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void offer(String id, String title, String english, String hours, TrainingMode mode) {
        Content content = new Content(
                title,
                english,
                title,
                List.of(),
                Subject.CHINESE,
                Set.of(Stage.PRIMARY),
                Set.of(),
                TrainingLevel.COUNTY,
                mode,
                List.of(),
                new BigDecimal(hours),
                List.of(),
                List.of(Unit.document(Id.of("text"), "读一读", 5, "## 读\n" + title)),
                false,
                CompletionRule.STANDARD);
        catalogue.plant(List.of(
                CourseVersion.of(Id.of(id), 1, content, Id.of("tan"), "谭老师", clock.instant(), Id.of("reviewer"))));
    }
}
