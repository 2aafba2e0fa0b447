package org.yunyan.web.recommending;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.Gatekeepers;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Gates;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.catalogue.Unit;
import org.yunyan.duplicates.Duplicates;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.web.ScreenTest;

/** The commission sees what is taught twice, and its reviewer sees it before she approves (三(一)). */
class DuplicatesScreenTest extends ScreenTest {

    private static final String TITLE = "课后服务怎样设计：从时间表到课程表";

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Gates gates;

    @Autowired
    private Duplicates duplicates;

    private Actor wu;
    private Course waiting;

    @BeforeEach
    void twoTrainersWithOneCourse() {
        wu = enter("wu-double", "伍启航", Role.OFFICER);
        Actor tan = enter("tan-double", "谭明月", Role.TRAINER);
        Actor li = enter("li-double", "李知远", Role.TRAINER);
        if (catalogue.mine(tan, 0, 10).items().isEmpty()) {
            Gatekeepers.pass(gates, wu, submitted(tan).id());
            waiting = submitted(li);
        } else {
            waiting = catalogue.mine(li, 0, 10).items().getFirst();
        }
        signIn("wu-double");
    }

    @Test
    void aReviewerIsWarnedOnTheDeskAndOnTheDraft() {
        UI.getCurrent().navigate("review");
        assertThat(text()).contains(TITLE, "可能重复", "看重复培训");

        UI.getCurrent().navigate("review/" + waiting.id());
        assertThat(text()).contains("与已发布的《" + TITLE + "》（谭明月）内容相近");
    }

    @Test
    void theCommissionSeesBothCoursesAndSettlesIt() {
        duplicates.refresh(wu);
        navigate(DuplicatesScreen.class);

        assertThat(text()).contains("待审草稿与已发布课程重复", TITLE, "谭明月", "李知远", "待审", "已发布");
        assertThat(find(Button.class).withText("不是重复").all()).isNotEmpty();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private Course submitted(Actor trainer) {
        Content content = new Content(
                TITLE,
                "",
                TITLE + "。先看学生几点走，再看谁能上什么课。",
                List.of("能排出一张课后服务课程表"),
                Subject.GENERAL,
                Set.of(Stage.PRIMARY),
                Set.of(),
                TrainingLevel.COUNTY,
                TrainingMode.ONLINE,
                List.of(new SkillAim(Id.of("care-class"), 2)),
                new BigDecimal("3"),
                List.of(),
                List.of(Unit.document(Id.of("text"), "读一读", 20, "## 读\n先看学生几点走，再看谁能上什么课。")),
                false,
                CompletionRule.STANDARD);
        Course draft = catalogue.draft(trainer, content);
        return catalogue.submit(trainer, draft.id(), draft.version());
    }
}
