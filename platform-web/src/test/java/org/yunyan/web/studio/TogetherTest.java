package org.yunyan.web.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.catalogue.Authors;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.web.ScreenTest;

/** Two authors at one desk, blocks moved about, a file brought in, and what a browser had kept. */
class TogetherTest extends ScreenTest {

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Authors authors;

    private Actor luo;
    private Actor ran;
    private Course course;

    @BeforeEach
    void twoAuthors() {
        luo = enter("luo-desk", "罗建国", Role.TEACHER, Role.TRAINER);
        ran = enter("ran-desk", "冉启明", Role.TEACHER, Role.TRAINER);
        Course draft = catalogue.draft(
                luo,
                Content.titled("一起写的课", Subject.CHINESE)
                        .withUnits(List.of(Unit.document(Id.of("text"), "第一讲", 5, "甲\n\n乙\n\n丙"))));
        course = authors.invite(luo, draft.id(), ran.person());
        signIn("luo-desk");
        navigate("studio/" + course.id(), EditorScreen.class);
    }

    @Test
    void what_two_write_in_different_places_comes_together_without_a_question() {
        Draft hers = Draft.of(course.draft());
        hers.titleEn = "Written together";
        catalogue.save(ran, course.id(), course.version(), hers.content());

        area("简介").setValue("我写的简介");

        Content stored = catalogue.course(luo, course.id()).draft();
        assertThat(stored.summary()).isEqualTo("我写的简介");
        assertThat(stored.titleEn()).isEqualTo("Written together");
        assertThat(findInView(SavedLine.class).single().sentence()).contains("与冉启明刚才的修改合在了一起");
        door("一起写");
        assertThat(text()).contains("罗建国（主讲）", "冉启明", "简介");
    }

    @Test
    void blocks_are_moved_removed_and_brought_back() {
        door("第一讲");
        press("第 2 块上移");
        assertThat(markdown()).isEqualTo("乙\n\n甲\n\n丙");
        press("删除第 3 块");
        assertThat(markdown()).isEqualTo("乙\n\n甲");
        press("撤销上一步");
        press("撤销上一步");
        assertThat(markdown()).isEqualTo("甲\n\n乙\n\n丙");
        press("添加小标题块");
        findInView(TextField.class).all().stream()
                .filter(field -> "小标题".equals(field.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue("小结");
        assertThat(markdown()).endsWith("丙\n\n## 小结");
    }

    @Test
    void a_markdown_file_becomes_units_behind_those_that_are_there() {
        door("导入与复用");
        Upload drop = (Upload) findInView(FileDrop.class)
                .all()
                .getFirst()
                .getChildren()
                .findFirst()
                .orElseThrow();

        test(drop).upload("课.md", "text/markdown", "# 二\n\n文\n\n# 三\n\n文".getBytes(StandardCharsets.UTF_8));
        roundTrip();

        assertThat(text()).contains("导入了 2 个单元", "内容都带过来了");
        assertThat(catalogue.course(luo, course.id()).draft().units())
                .extracting(Unit::title)
                .containsExactly("第一讲", "二", "三");
    }

    @Test
    void what_her_browser_kept_is_back_and_what_a_colleague_has_changed_meanwhile_lies_beside() {
        Typed half = new Typed("a", "summary", "写到一半", "".hashCode(), 0);
        Typed clash = new Typed("b", "title", "我的标题", "更早的标题".hashCode(), 0);

        aside().recover(List.of(half, clash));

        assertThat(catalogue.course(luo, course.id()).draft().summary()).isEqualTo("写到一半");
        assertThat(catalogue.course(luo, course.id()).draft().title()).isEqualTo("一起写的课");
        assertThat(text()).contains("您上次离开时写的文字");
        press("用这份");
        assertThat(catalogue.course(luo, course.id()).draft().title()).isEqualTo("我的标题");
    }

    /** Hidden while nothing lies there, and so not found otherwise. */
    private AsideList aside() {
        return ((Component) getCurrentView())
                .getChildren()
                .filter(AsideList.class::isInstance)
                .map(AsideList.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private String markdown() {
        return catalogue.course(luo, course.id()).draft().units().getFirst().markdown();
    }

    private TextArea area(String label) {
        return findInView(TextArea.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void door(String words) {
        test(findInView(NativeButton.class).all().stream()
                        .filter(one -> one.getElement().getTextRecursively().startsWith(words))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    /** The button of this name, whether it is written on it or only said. */
    private void press(String name) {
        test(findInView(Button.class).all().stream()
                        .filter(one -> name.equals(one.getText())
                                || name.equals(one.getElement().getAttribute("aria-label")))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
