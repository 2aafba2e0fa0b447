package org.yunyan.web.demand;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.test.context.support.WithMockUser;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.demand.Demand;
import org.yunyan.demand.GapRow;
import org.yunyan.demand.Narrowing;
import org.yunyan.identity.Actor;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillArea;
import org.yunyan.skills.Skills;
import org.yunyan.skills.TargetRule;
import org.yunyan.web.Browser;
import org.yunyan.web.Platform;
import org.yunyan.web.Village;

@Platform
class DemandScreenTest extends SpringBrowserlessTest {

    private static final Skill SKILL =
            new Skill(Id.of("demand-skill"), SkillArea.TEACHING, "课堂观察", "Lesson observation", "test");

    @LocalServerPort
    private int port;

    @Autowired
    private Village village;

    @Autowired
    private Skills skills;

    @Autowired
    private Demand demand;

    @Autowired
    private Catalogue catalogue;

    @BeforeEach
    void everybodyNeedsASkill() {
        skills.define(java.util.List.of(SKILL));
        skills.defineTargets(java.util.List.of(
                new TargetRule(Id.of("demand-target"), SKILL.id(), Set.of(), Set.of(), Set.of(), null, 2, 1, "test")));
        demand.sweep();
    }

    @Test
    @WithMockUser(username = "trainer", roles = "TRAINER")
    void a_trainer_goes_from_a_row_to_a_draft_that_says_where_it_comes_from() {
        Actor trainer = village.actor("trainer");
        GapRow row = demand.gaps(trainer, new Narrowing(Subject.CHINESE, Stage.PRIMARY, null), 0, 200).items().stream()
                .filter(one -> one.skill().equals(SKILL.id()))
                .findFirst()
                .orElseThrow();
        open("subject=CHINESE&stage=PRIMARY");
        assertThat(text()).contains("课堂观察：到“入门”", "一门也没有", "语文", "小学");

        click("我来写：课堂观察");

        Course draft = catalogue.mine(trainer, 0, 1).items().getFirst();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("studio/" + draft.id());
        assertThat(draft.draft().title()).isEqualTo("小学语文：课堂观察（到“入门”）");
        assertThat(draft.draft().skills()).containsExactly(new SkillAim(SKILL.id(), row.level()));
        assertThat(text()).contains("这门课来自需求看板", row.people() + " 位老师");
        open("subject=CHINESE&stage=PRIMARY");
        assertThat(text()).contains("罗建国 正在写");

        // put away, the row is free again
        catalogue.archive(trainer, draft.id());
        open("subject=CHINESE&stage=PRIMARY");
        assertThat(text()).doesNotContain("罗建国 正在写");
    }

    @Test
    @WithMockUser(username = "officer", roles = "OFFICER")
    void an_officer_reads_the_board_and_takes_it_away_but_writes_nothing() {
        open("");
        assertThat(text()).contains("课堂观察").doesNotContain("我来写");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref)).contains("/api/v1/demand/gaps.csv?");
        open("zone=zone&subject=VOCATIONAL");
        assertThat(text()).contains("这里没有缺口");
    }

    @Test
    @WithMockUser(username = "teacher", roles = "TEACHER")
    void who_finds_nothing_asks_for_a_course_and_trainers_see_the_wish_without_her_name() {
        UI.getCurrent().navigate("catalogue", QueryParameters.fromString("q=青花瓷釉下彩"));
        test(find(TextArea.class).single()).setValue("想带学生做一次");
        click("我想要这样的课");

        assertThat(text()).contains("已经记下");
        assertThat(demand.wanted(village.actor("trainer"), Narrowing.NONE))
                .filteredOn(row -> row.words().equals("青花瓷釉下彩"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.wishes()).isEqualTo(1);
                    assertThat(row.notes()).containsExactly("想带学生做一次");
                    assertThat(row.toString()).doesNotContain("陈思雨", "person-teacher");
                });
    }

    @Test
    void programs_of_trainers_read_the_board_and_those_of_teachers_do_not() {
        Browser trainer = new Browser(port).signedInAs("trainer");
        HttpResponse<String> gaps = trainer.get("/api/v1/demand/gaps?subject=CHINESE&limit=200");
        assertThat(gaps.statusCode()).isEqualTo(200);
        assertThat(gaps.body()).contains("demand-skill");
        HttpResponse<String> sheet = trainer.get("/api/v1/demand/gaps.csv");
        assertThat(sheet.headers().firstValue("Content-Disposition").orElse("")).contains("demand-gaps.csv");
        assertThat(sheet.body()).contains("能力,到哪一级").contains("课堂观察");

        for (String login : java.util.List.of("teacher", "school")) {
            for (String path : java.util.List.of("gaps", "gaps.csv", "wanted", "wanted.csv")) {
                HttpResponse<String> no = new Browser(port).signedInAs(login).get("/api/v1/demand/" + path);
                assertThat(no.statusCode()).as(login + " " + path).isEqualTo(403);
                assertThat(no.body()).doesNotContain("demand-skill");
            }
        }
    }

    private static void open(String query) {
        UI.getCurrent().navigate("demand", QueryParameters.fromString(query));
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void click(String name) {
        Button button = find(Button.class).all().stream()
                .filter(one -> name.equals(one.getText())
                        || one.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not a button: " + text()));
        test(button).click();
    }
}
