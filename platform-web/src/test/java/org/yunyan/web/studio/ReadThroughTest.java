package org.yunyan.web.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Criterion;
import org.yunyan.bank.Draw;
import org.yunyan.catalogue.Application;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Exam;
import org.yunyan.catalogue.Media;
import org.yunyan.catalogue.Playing;
import org.yunyan.catalogue.Recall;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.catalogue.Task;
import org.yunyan.catalogue.TestOut;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillArea;
import org.yunyan.skills.Skills;
import org.yunyan.web.ScreenTest;

/** Whoever lets a course pass sees all that is published and credited with it. */
class ReadThroughTest extends ScreenTest {

    private static final Skill SKILL =
            new Skill(Id.of("read-through-skill"), SkillArea.TEACHING, "单元整体备课", "Whole units", "test");
    private static final String ITEM = """
            ## SINGLE | read-through-skill | 2 | GENERAL | | read-through-item
            备课先看什么？
            - [x] 课程标准
            - [ ] 练习册
            > 标准在前
            """;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Bank bank;

    @Autowired
    private Skills skills;

    private Actor luo;

    @BeforeEach
    void enterTheHouse() {
        if (skills.framework().stream().noneMatch(SKILL::equals)) {
            skills.define(List.of(SKILL));
        }
        luo = enter("luo-read", "罗建国", Role.TEACHER, Role.TRAINER);
        enter("tan-read", "谭晓梅", Role.OFFICER);
        bank.plant(luo, ITEM);
    }

    @Test
    void a_reviewer_reads_slides_draws_rubric_pre_test_application_and_how_it_is_played() {
        Course course = catalogue.draft(luo, whole());

        signIn("tan-read");
        navigate("review/" + course.id(), ReadThroughScreen.class);

        assertThat(text())
                .contains("能力：单元整体备课，学完达到")
                .contains("视频和音频要播放 90%")
                .contains("测过免看：达到 80% 免看，得 1.5 学时")
                .contains("课堂应用：20% 的学时留到课堂应用后再给，限 6 周内")
                .contains("选学单元，不学也能完成")
                .contains("最快 1.5 倍速", "切到后台时不计时", "不能离线带走")
                .contains("回想题：第 2 节（页）之后")
                .contains("达到 70% 通过", "一天最多 2 次", "限时 30 分钟", "10 题，难度 1 到 3")
                .contains("每人互评 2 份", "目标清楚（10 分）：写出可观察的行为");
        assertThat(findInView(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("/api/v1/media/slides-pdf?course=" + course.id());
        press("看可能抽到的题");
        assertThat(text()).contains("备课先看什么？", "✓ 课程标准（正确答案）", "标准在前");
    }

    private static Content whole() {
        Id<Media> pdf = Id.of("slides-pdf");
        List<Draw> draws = List.of(new Draw(List.of(), SKILL.id(), 1, 3, 10));
        Unit film =
                Unit.video(Id.of("film"), "片", Id.of("film-mp4"), 120).with(new Playing(null, 0, 1.5, false, false));
        Unit slides =
                Unit.slides(Id.of("slides"), "课件", 6, pdf, 12).with(List.of(new Recall(1, Draw.of(SKILL.id(), 1))));
        Unit test = Unit.test(Id.of("test"), "测验", 20, new Exam(draws, 70, 2, 30));
        Unit task = Unit.task(
                Id.of("task"), "作业", 40, "备一个单元", new Task(List.of(new Criterion("目标清楚", "写出可观察的行为", 10)), 2, 60));
        CompletionRule rule = new CompletionRule(
                90, Set.of(film.id()), new TestOut(draws, 80, new BigDecimal("1.5")), new Application(20, 6));
        Content start = Content.titled("样样都有的课", Subject.CHINESE);
        return new Content(
                start.title(),
                "",
                "简介",
                List.of(),
                start.subject(),
                Set.of(),
                Set.of(3),
                start.level(),
                start.mode(),
                List.of(new SkillAim(SKILL.id(), 2)),
                new BigDecimal("2"),
                List.of("备课"),
                List.of(film, slides, test, task),
                false,
                rule);
    }

    private void press(String words) {
        test(findInView(Button.class).all().stream()
                        .filter(button -> words.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
