package org.yunyan.web.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.bank.Criterion;
import org.yunyan.bank.Draw;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseState;
import org.yunyan.catalogue.Exam;
import org.yunyan.catalogue.Gate;
import org.yunyan.catalogue.Task;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillArea;
import org.yunyan.skills.Skills;
import org.yunyan.study.Study;
import org.yunyan.web.ScreenTest;

class StudioTest extends ScreenTest {

    private static final Skill SKILL =
            new Skill(Id.of("studio-test-skill"), SkillArea.TEACHING, "大单元设计", "Big-unit design", "test");
    private static final byte[] MP4 = HexFormat.of().parseHex("00000018667479706d703432000002006d70343269736f6d");

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Skills skills;

    @Autowired
    private Study study;

    private Actor luo;

    @BeforeEach
    void enterTheHouse() {
        if (skills.framework().stream().noneMatch(SKILL::equals)) {
            skills.define(List.of(SKILL));
        }
        luo = enter("luo", "罗建国", Role.TEACHER, Role.TRAINER);
        enter("tan", "谭晓梅", Role.OFFICER);
        enter("wei", "魏红", Role.OFFICER);
        enter("both", "冉启明", Role.TRAINER, Role.OFFICER);
    }

    @Test
    void a_course_goes_from_an_empty_draft_over_the_checklist_and_a_reviewer_to_the_shelf() {
        signIn("luo");
        navigate(StudioScreen.class);
        click("新建课程");
        Id<Course> id = catalogue.mine(luo, 0, 1).items().getFirst().id();

        click("提交审核");
        assertThat(course(id).state()).isEqualTo(CourseState.DRAFT);
        assertThat(doors()).contains("简介", "对应的能力", "学时", "至少一个要完成的单元");

        fillIn();
        assertThat(course(id).draft().title()).isEqualTo("大单元怎么备");
        door("已齐备");
        assertThat(text()).contains("该有的都有了");
        click("提交审核");
        assertThat(course(id).state()).isEqualTo(CourseState.IN_REVIEW);

        signIn("tan");
        navigate(ReviewScreen.class);
        assertThat(text()).contains("大单元怎么备");
        navigate("review/" + id, ReadThroughScreen.class);
        assertThat(text()).contains("先定目标", "✓ 先定目标（正确答案）");
        click("内容审核通过");
        assertThat(course(id).state()).isEqualTo(CourseState.IN_REVIEW);
        navigate("review/" + id, ReadThroughScreen.class);
        assertThat(text()).contains("两关要由两个人来审");
        signIn("wei");
        navigate("review/" + id, ReadThroughScreen.class);
        click("学分价值审核通过，并发布");

        assertThat(course(id).state()).isEqualTo(CourseState.PUBLISHED);
        assertThat(catalogue.current(id).number()).isEqualTo(1);
    }

    @Test
    void each_line_of_the_checklist_leads_to_its_unit() {
        Course course = draft("缺正文的课");
        open(course);
        door("添加文档单元");
        door("检查清单");

        door("单元“”的正文");

        assertThat(get(TextArea.class, "正文").getLabel()).isEqualTo("正文");
    }

    @Test
    void every_pause_in_typing_is_saved_and_the_time_is_in_sight() {
        Course course = draft("自动保存");
        open(course);

        type("简介", "写到一半");

        assertThat(course(course.id()).draft().summary()).isEqualTo("写到一半");
        assertThat(saved().sentence()).matches("已保存 \\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void what_cannot_be_saved_stays_in_its_field_and_says_why() {
        Course course = draft("有名字");
        open(course);

        type("课程标题", "");

        assertThat(saved().sentence()).contains("没有保存", "课程要有标题");
        assertThat(course(course.id()).draft().title()).isEqualTo("有名字");
    }

    @Test
    void a_stale_save_loses_neither_text_and_lets_her_choose() {
        Course course = draft("两台设备");
        open(course);
        Content other = content(course, "另一台设备上写的简介");
        catalogue.save(luo, course.id(), course.version(), other);

        type("简介", "这台设备上写的简介");

        assertThat(course(course.id()).draft().summary()).isEqualTo("另一台设备上写的简介");
        assertThat(get(TextArea.class, "简介").getValue()).isEqualTo("这台设备上写的简介");
        assertThat(text()).contains("另一份保存于", "两份不同的地方：简介");

        click("改用另一份");
        assertThat(get(TextArea.class, "简介").getValue()).isEqualTo("另一台设备上写的简介");
        click("换回我写的那份");
        assertThat(course(course.id()).draft().summary()).isEqualTo("这台设备上写的简介");
    }

    @Test
    void her_own_text_replaces_the_other_one_only_when_she_says_so() {
        Course course = draft("两台设备");
        open(course);
        catalogue.save(luo, course.id(), course.version(), content(course, "另一份"));
        type("简介", "我这份");

        click("用我这份");

        assertThat(course(course.id()).draft().summary()).isEqualTo("我这份");
        assertThat(saved().sentence()).startsWith("已保存");
    }

    @Test
    void a_file_whose_content_is_something_else_is_refused_in_clear_words() {
        FileDrop<?> drop = videoDrop(draft("上传"));

        upload(drop, "课.mp4", "%PDF-1.7 not a film".getBytes(StandardCharsets.UTF_8));

        assertThat(drop.message()).contains("课.mp4", "内容与后缀不符", "没有保存");
    }

    @Test
    void a_file_for_another_place_is_refused_before_it_is_kept() {
        FileDrop<?> drop = videoDrop(draft("上传"));

        upload(drop, "病毒.exe", MP4);

        assertThat(drop.message()).contains("没有上传", "病毒.exe", "MP4、WEBM");
    }

    @Test
    void an_oversized_file_is_refused_in_clear_words() {
        Course course = draft("上传");
        open(course);
        door("添加视频单元");
        FileDrop<?> captions = findInView(FileDrop.class).all().get(1);
        byte[] tooMuch = Arrays.copyOf("WEBVTT\n\n".getBytes(StandardCharsets.UTF_8), (1 << 20) + 1);

        upload(captions, "字幕.vtt", tooMuch);

        assertThat(captions.message()).contains("字幕.vtt", "最多 1 MB", "没有保存");
        assertThat(course(course.id()).draft().units().getFirst().captions()).isNull();
    }

    @Test
    void a_video_is_kept_with_the_length_that_the_browser_measured() {
        Course course = draft("上传");
        FileDrop<?> drop = videoDrop(course);

        upload(drop, "课.mp4", MP4);
        drop.lasts(1085);

        var unit = course(course.id()).draft().units().getFirst();
        assertThat(unit.kind()).isEqualTo(UnitKind.VIDEO);
        assertThat(unit.seconds()).isEqualTo(1085);
        assertThat(catalogue.media(unit.media()).media().type()).isEqualTo("video/mp4");
        assertThat(text()).contains("18:05");
    }

    @Test
    void a_video_without_length_says_what_to_do() {
        FileDrop<?> drop = videoDrop(draft("上传"));

        upload(drop, "课.mp4", MP4);
        drop.lasts(0);

        assertThat(drop.message()).contains("读不出它的时长");
    }

    @Test
    void a_script_in_authored_text_never_reaches_the_preview() {
        open(draft("脚本"));
        door("添加文档单元");

        type("正文", "**好**<script>alert(1)</script><img src=x onerror=alert(2)>[点](javascript:alert(3))");

        assertThat(html()).contains("<strong>好</strong>").doesNotContain("<script", "onerror", "javascript:");
        door("按学员的样子预览");
        assertThat(html()).contains("<strong>好</strong>").doesNotContain("<script", "onerror", "javascript:");
    }

    @Test
    void the_preview_is_the_player_itself_and_says_that_nothing_counts() {
        Course course = draft("预览");
        open(course);
        door("添加文档单元");
        type("单元标题", "第一讲");
        type("正文", "先定目标");
        door("添加测验单元");
        type("单元标题", "小测");

        door("按学员的样子预览");

        assertThat(text()).contains("不计学习时间");
        assertThat(html()).contains("先定目标");
        assertThat(elements().filter(one -> one.getTag().equals("study-reader")))
                .singleElement()
                .satisfies(player ->
                        assertThat(player.hasAttribute("data-preview")).isTrue());
        assertThat(study.enrolment(luo, course.id())).isEmpty();
    }

    @Test
    void the_preview_shows_what_a_test_asks_and_what_an_assignment_is_marked_by() {
        Course course = draft("预览里的测验和作业");
        Draw draw = Draw.of(SKILL.id(), 2);
        catalogue.save(
                luo,
                course.id(),
                course.version(),
                course.draft()
                        .withUnits(List.of(
                                Unit.test(Id.of("t"), "结课测验", 20, new Exam(List.of(draw), 70, 2, 20)),
                                Unit.task(
                                        Id.of("a"),
                                        "交一份教案",
                                        30,
                                        "写一课的教案。",
                                        new Task(List.of(new Criterion("目标具体", "写得出、查得到", 10)), 2, 60)))));
        open(course);

        door("按学员的样子预览");
        assertThat(text()).contains("测验和作业要选了课才开始", "70", SKILL.nameZh());
        test(findInView(NativeButton.class).all().stream()
                        .filter(one -> words(one).startsWith("交一份教案"))
                        .toList()
                        .getLast())
                .click();

        assertThat(text()).contains("目标具体", "60");
        assertThat(html()).contains("写一课的教案。");
        assertThat(study.enrolment(luo, course.id())).isEmpty();
    }

    @Test
    void a_removed_unit_can_be_brought_back() {
        Course course = draft("删错了");
        open(course);
        door("添加文档单元");
        type("单元标题", "第一讲");

        click("删除这个单元");
        assertThat(course(course.id()).draft().units()).isEmpty();
        click("撤销删除“第一讲”");

        assertThat(course(course.id()).draft().units()).hasSize(1);
    }

    @Test
    void nobody_publishes_her_own_course() {
        signIn("both");
        navigate(StudioScreen.class);
        click("新建课程");
        Id<Course> id = catalogue
                .mine(enter("both", "冉启明", Role.TRAINER, Role.OFFICER), 0, 1)
                .items()
                .getFirst()
                .id();
        fillIn();
        click("提交审核");

        navigate("review/" + id, ReadThroughScreen.class);

        assertThat(text()).contains("这是您自己的课，要由别人来审核");
        assertThat(findInView(Button.class).all())
                .noneMatch(button -> button.getText().contains("审核通过"));
    }

    @Test
    void a_course_that_is_sent_back_shows_its_author_the_note() {
        signIn("luo");
        navigate(StudioScreen.class);
        click("新建课程");
        Id<Course> id = catalogue.mine(luo, 0, 1).items().getFirst().id();
        fillIn();
        click("提交审核");

        signIn("tan");
        navigate("review/" + id, ReadThroughScreen.class);
        click("退回修改");
        assertThat(course(id).state()).isEqualTo(CourseState.IN_REVIEW);
        type("退回的意见", "请补一个课例");
        click("退回修改");

        signIn("luo");
        navigate("studio/" + id, EditorScreen.class);
        assertThat(text()).contains("请补一个课例");
    }

    @Test
    void a_remark_beside_a_block_keeps_the_gate_closed_until_it_is_settled() {
        signIn("luo");
        navigate(StudioScreen.class);
        click("新建课程");
        Id<Course> id = catalogue.mine(luo, 0, 1).items().getFirst().id();
        fillIn();
        click("提交审核");

        signIn("tan");
        navigate("review/" + id, ReadThroughScreen.class);
        test(findInView(Button.class).all().stream()
                        .filter(one -> "对“再想任务。”写意见".equals(one.getElement().getAttribute("aria-label")))
                        .findFirst()
                        .orElseThrow())
                .click();
        type("意见", "任务从哪里来？");
        click("发送");
        assertThat(text()).contains("任务从哪里来？", "这一关还有 1 条意见没有解决");
        click("标为已解决");
        click("内容审核通过");

        assertThat(course(id).hasPassed(Gate.CONTENT)).isTrue();
    }

    @SuppressWarnings("unchecked")
    private void fillIn() {
        door("课程信息");
        type("课程标题", "大单元怎么备");
        type("简介", "从课标到一周的课。");
        type("学完能做什么", "能写出一个大单元的目标\n能把目标拆成任务");
        Select<Subject> subject = get(Select.class, "学科");
        subject.setValue(Subject.CHINESE);
        CheckboxGroup<Stage> stages = get(CheckboxGroup.class, "学段");
        stages.setValue(Set.of(Stage.PRIMARY));
        ComboBox<Skill> skill = get(ComboBox.class, "能力");
        skill.setValue(SKILL);
        get(BigDecimalField.class, "学时").setValue(new BigDecimal("2"));
        door("添加文档单元");
        type("单元标题", "第一讲");
        type("正文", "# 先定目标\n\n再想任务。");
        door("添加测验单元");
        type("单元标题", "小测");
        type("题干", "备大单元先做什么？");
        List<TextField> options = findInView(TextField.class).all().stream()
                .filter(field ->
                        field.getPlaceholder() != null && field.getPlaceholder().startsWith("选项"))
                .toList();
        List<String> texts = List.of("先定目标", "先写教案", "先做课件", "先出试题");
        for (int i = 0; i < texts.size(); i++) {
            options.get(i).setValue(texts.get(i));
        }
        findInView(Checkbox.class).all().stream()
                .filter(box -> "正确".equals(box.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue(true);
    }

    private Course draft(String title) {
        return catalogue.draft(luo, Content.titled(title, Subject.CHINESE));
    }

    private static Content content(Course course, String summary) {
        Draft draft = Draft.of(course.draft());
        draft.summary = summary;
        return draft.content();
    }

    private void open(Course course) {
        signIn("luo");
        navigate("studio/" + course.id(), EditorScreen.class);
    }

    private FileDrop<?> videoDrop(Course course) {
        open(course);
        door("添加视频单元");
        return findInView(FileDrop.class).all().getFirst();
    }

    private void upload(FileDrop<?> drop, String name, byte[] content) {
        Upload field = (Upload) drop.getChildren().findFirst().orElseThrow();
        test(field).upload(name, "application/octet-stream", content);
        roundTrip();
    }

    private Course course(Id<Course> id) {
        Actor reviewer = enter("tan", "谭晓梅", Role.OFFICER);
        return catalogue.course(reviewer, id);
    }

    private SavedLine saved() {
        return findInView(SavedLine.class).single();
    }

    private void type(String label, String value) {
        Component field = findInView(Component.class).all().stream()
                .filter(one -> one instanceof TextField || one instanceof TextArea)
                .filter(one -> label.equals(one.getElement().getProperty("label")))
                .findFirst()
                .orElseThrow();
        if (field instanceof TextField line) {
            line.setValue(value);
        } else {
            ((TextArea) field).setValue(value);
        }
    }

    private <T extends Component> T get(Class<T> kind, String label) {
        return findInView(kind).all().stream()
                .filter(field -> label.equals(field.getElement().getProperty("label")))
                .findFirst()
                .orElseThrow();
    }

    private void click(String words) {
        Button button = findInView(Button.class).all().stream()
                .filter(one -> words.equals(one.getText()))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }

    /** Opens the door of the outline or checklist, or the button of that name. */
    private void door(String words) {
        findInView(NativeButton.class).all().stream()
                .filter(one -> words(one).startsWith(words))
                .findFirst()
                .ifPresentOrElse(
                        one -> test(one).click(),
                        () -> findInView(Button.class).all().stream()
                                .filter(one -> words.equals(one.getElement().getAttribute("aria-label")))
                                .findFirst()
                                .ifPresentOrElse(one -> test(one).click(), () -> {
                                    throw new AssertionError("No door " + words + " among " + doors());
                                }));
    }

    private List<String> doors() {
        return findInView(NativeButton.class).all().stream()
                .map(StudioTest::words)
                .toList();
    }

    private static String words(HasElement part) {
        return part.getElement().getTextRecursively();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    /** What is given to the browser as HTML. */
    private String html() {
        return elements().map(element -> element.getProperty("innerHTML", "")).reduce("", String::concat);
    }

    /** Also those of the player, which are no components of their own. */
    private Stream<Element> elements() {
        return below(((Component) getCurrentView()).getElement());
    }

    private static Stream<Element> below(Element element) {
        return Stream.concat(
                Stream.of(element),
                element.getChildren().filter(child -> !child.isTextNode()).flatMap(StudioTest::below));
    }
}
