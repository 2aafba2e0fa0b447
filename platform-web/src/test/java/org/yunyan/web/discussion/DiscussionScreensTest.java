package org.yunyan.web.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.catalogue.Unit;
import org.yunyan.discussion.Abuse;
import org.yunyan.discussion.Asking;
import org.yunyan.discussion.Discussion;
import org.yunyan.discussion.Discussions;
import org.yunyan.discussion.Looking;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.study.Study;
import org.yunyan.web.ScreenTest;

class DiscussionScreensTest extends ScreenTest {

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Study study;

    @Autowired
    private Discussions discussions;

    private Actor li;
    private Id<Course> course;

    @BeforeEach
    void enterTheClassroom() {
        enter("talk-tan", "谭晓梅", Role.TEACHER, Role.TRAINER);
        li = enter("talk-li", "李明", Role.TEACHER);
        Actor wang = enter("talk-wang", "王芳", Role.TEACHER);
        enter("talk-zhou", "周正", Role.OFFICER);
        course = Id.of("talk-" + UUID.randomUUID());
        Unit unit = Unit.document(Id.of("text"), "读一读", 5, "## 一\n先通读。");
        Content content = new Content(
                "整本书阅读",
                "",
                "写给三年级。",
                List.of("会分课时"),
                Subject.CHINESE,
                Set.of(Stage.PRIMARY),
                Set.of(3),
                TrainingLevel.COUNTY,
                TrainingMode.ONLINE,
                List.of(),
                BigDecimal.ONE,
                List.of(),
                List.of(unit),
                false,
                CompletionRule.STANDARD);
        catalogue.plant(List.of(CourseVersion.of(
                course,
                1,
                content,
                Id.of("person-talk-tan"),
                "谭晓梅",
                Instant.parse("2026-09-01T00:00:00Z"),
                Id.of("person-talk-zhou"))));
        study.enrol(li, course);
        study.enrol(wang, course);
    }

    @Test
    void a_question_is_asked_answered_and_the_answer_accepted() {
        signIn("talk-li");
        navigate("discussions/" + course, DiscussionsScreen.class);
        click("提一个问题");
        click("发布提问");
        assertThat(get(TextField.class, "问题").isInvalid()).isTrue();
        get(TextField.class, "问题").setValue("怎样分课时？");
        get(TextArea.class, "补充说明（可不填）").setValue("**每周两节** <script>alert(1)</script>");
        click("发布提问");
        assertThat(getCurrentView()).isInstanceOf(DiscussionScreen.class);
        assertThat(html()).contains("<strong>每周两节</strong>").doesNotContain("<script");

        String address = "discussion/" + asked().id();
        signIn("talk-tan");
        navigate(address, DiscussionScreen.class);
        get(TextArea.class, "您的回复").setValue("先通读，再精读三章。");
        click("发布回复");
        assertThat(text()).contains("主讲老师", "已回复。");

        signIn("talk-li");
        navigate(address, DiscussionScreen.class);
        assertThat(buttons()).doesNotContain("隐藏", "锁定讨论");
        click("采纳为答案");
        assertThat(text()).contains("采纳的回答", "已采纳");
    }

    @Test
    void what_is_reported_waits_for_the_officer_and_is_hidden_with_a_reason() {
        Discussion asked = discussions.ask(li, new Asking(course, 1, null, null, "联系我买资料", "加微信"));
        signIn("talk-wang");
        navigate("discussion/" + asked.id(), DiscussionScreen.class);
        click("举报");
        click("提交举报");
        assertThat(abuse().isInvalid()).isTrue();
        abuse().setValue(Abuse.ADVERTISING);
        click("提交举报");
        assertThat(text()).contains("您的名字不会告诉作者");

        signIn("talk-zhou");
        navigate("moderation", ModerationScreen.class);
        assertThat(html()).contains("联系我买资料");
        navigate("discussion/" + asked.id(), DiscussionScreen.class);
        assertThat(text()).contains("举报：广告");
        click("隐藏");
        get(TextField.class, "理由").setValue("课程里不卖资料");
        findInView(ReasonForm.class).single().sendIfComplete();
        assertThat(text()).contains("已隐藏：课程里不卖资料");

        signIn("talk-wang");
        navigate("discussions/" + course, DiscussionsScreen.class);
        assertThat(text()).contains("没有这样的讨论");
    }

    @Test
    void the_list_is_narrowed_by_its_address() {
        discussions.ask(li, new Asking(course, 1, Id.of("text"), 0, "第一个问题", ""));
        signIn("talk-wang");
        UI.getCurrent().navigate("discussions/" + course, QueryParameters.fromString("only=MINE"));
        assertThat(text()).contains("没有这样的讨论");
        UI.getCurrent().navigate("discussions/" + course, QueryParameters.fromString("only=WAITING&q=第一个"));
        assertThat(html()).contains("第一个问题").doesNotContain("有举报");
    }

    private Discussion asked() {
        return discussions.of(li, course, Looking.AT_ALL, 0, 1).items().getFirst();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Abuse> abuse() {
        return (RadioButtonGroup<Abuse>)
                findInView(RadioButtonGroup.class).all().getFirst();
    }

    private <T extends Component> T get(Class<T> kind, String label) {
        return findInView(kind).all().stream()
                .filter(field -> label.equals(field.getElement().getProperty("label")))
                .findFirst()
                .orElseThrow();
    }

    private void click(String words) {
        test(findInView(Button.class).all().stream()
                        .filter(one -> words.equals(one.getText()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No button " + words + " among " + buttons())))
                .click();
    }

    private List<String> buttons() {
        return findInView(Button.class).all().stream().map(Button::getText).toList();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private String html() {
        return getCurrentView().getElement().getOuterHTML();
    }
}
