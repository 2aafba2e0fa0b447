package org.yunyan.web.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Award;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.AbsenceDesk;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.notices.Notices;
import org.yunyan.notices.PublicNotice;
import org.yunyan.people.Absence;
import org.yunyan.people.AbsenceKind;
import org.yunyan.verdicts.Verdicts;
import org.yunyan.web.ScreenTest;

/** 学分管理: cards by role, then leave, notices with their doubts, and verdicts. */
class RegistryTest extends ScreenTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private Notices notices;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private AbsenceDesk absences;

    @Autowired
    private Clock clock;

    private int year;
    private Actor teacher;
    private Actor officer;
    private PublicNotice notice;

    @BeforeEach
    void aNoticeOfTheSchool() {
        year = LocalDate.now(clock).getYear();
        teacher = enter("registry-teacher", "柳青禾", Role.TEACHER);
        enter("registry-school", "校务老师", Role.SCHOOL_ADMIN);
        officer = enter("registry-officer", "人事老师", Role.OFFICER);
        ledger.award(new Award(
                "registry-award",
                teacher.person(),
                null,
                "县级集中研修之秋",
                TrainingLevel.COUNTY,
                TrainingMode.CONCENTRATED,
                new BigDecimal("16"),
                "绝密签到表",
                null,
                clock.instant()));
        notice = notices.open(officer, SCHOOL, year);
    }

    @Test
    void eachRoleFindsWhatIsHers() {
        signIn("registry-officer");
        UI.getCurrent().navigate("registry");

        assertThat(text()).contains("学分管理", "学分公示", "年度与周期结论", "请假与免修", "待确认", "异议");
    }

    @Test
    void aTeacherSeesHerRowFirstWithoutEvidenceAndDoubtsIt() {
        signIn("registry-teacher");
        UI.getCurrent()
                .navigate(
                        "credits/notices",
                        QueryParameters.of("notice", notice.id().value()));

        assertThat(text()).contains("我的一行", "县级集中研修之秋", "公示名单", "人事老师", "三(六)").doesNotContain("绝密签到表");
        find(TextArea.class).single().setValue("六月的跟岗没有列入");
        find(Button.class).withText("提出异议").single().click();

        assertThat(text()).contains("与我有关的异议", "六月的跟岗没有列入", "待办");
        assertThat(notices.notice(officer, notice.id()).undecided()).isPositive();
    }

    @Test
    void theDeskSeesTheDoubtAndDecidesIt() {
        notices.object(teacher, notice.id(), teacher.person(), "registry-award", "学时写少了");
        signIn("registry-officer");
        UI.getCurrent().navigate("registry/notices", QueryParameters.of("unit", SCHOOL.value()));
        assertThat(text()).contains("待办异议", "学时写少了");

        UI.getCurrent()
                .navigate(
                        "registry/notices/notice",
                        QueryParameters.of("id", notice.id().value()));

        assertThat(text()).contains("柳青禾", "异议不成立", "打印名单（A4）");
    }

    @Test
    void anAbsenceIsSeenWithWhatItDoesAndConfirmedByTheCounty() {
        Actor school = enter("registry-school", "校务老师", Role.SCHOOL_ADMIN);
        LocalDate from = LocalDate.of(year, 2, 1);
        List<Absence> known = absences.of(officer, teacher.person());
        Absence recorded = known.isEmpty()
                ? absences.record(
                        school, teacher.person(), AbsenceKind.MATERNITY, from, from.plusDays(178), "产假", "出生证明 9 号")
                : known.getFirst();
        signIn("registry-officer");
        UI.getCurrent()
                .navigate(
                        "registry/absences",
                        QueryParameters.fromString("unit=" + SCHOOL.value() + "&open=" + recorded.id()));

        assertThat(text()).contains("柳青禾", "产假", "出生证明 9 号", "应修学分将由 24 变为");
        find(Button.class).withText("确认").single().click();

        assertThat(absences.of(officer, teacher.person()).getFirst().counts()).isTrue();
    }

    @Test
    void theVerdictsScreenSaysWhatIsThereAndWhomToWarn() {
        signIn("registry-officer");
        UI.getCurrent().navigate("registry/verdicts", QueryParameters.of("unit", SCHOOL.value()));
        assertThat(text()).contains("年度与周期结论", "今年预警", (year - 1) + " 年度", "生成");

        UI.getCurrent()
                .navigate("registry/verdicts", QueryParameters.fromString("unit=" + SCHOOL.value() + "&period=now"));

        assertThat(text()).contains("柳青禾", "最少再学");
    }

    @Test
    void theListOfOneSchoolDoesNotRepeatItsNameInEachRow() {
        verdicts.plant(SCHOOL, year - 2, List.of());
        signIn("registry-officer");

        UI.getCurrent()
                .navigate(
                        "registry/verdicts",
                        QueryParameters.fromString("unit=" + SCHOOL.value() + "&period=year-" + (year - 2)));

        String rows = find(com.vaadin.flow.component.html.Section.class)
                .withId("people")
                .single()
                .getElement()
                .getTextRecursively();
        assertThat(rows).contains("柳青禾", "应修").doesNotContain(SCHOOL.value());
    }

    @Test
    void aVerdictLeadsToTheRulesItFollowedFrom() {
        verdicts.plant(SCHOOL, year - 2, List.of());
        String verdict = verdicts.list(officer, SCHOOL, "year-" + (year - 2), null, 0, 1)
                .getFirst()
                .id()
                .value();
        signIn("registry-officer");

        UI.getCurrent().navigate("registry/verdicts/verdict", QueryParameters.of("id", verdict));

        assertThat(find(Anchor.class).all().stream()
                        .filter(link -> link.getHref().startsWith("registry/rules/version/"))
                        .map(Anchor::getText))
                .containsExactly("当时的学分规则（第 1 版）");
    }

    @Test
    void aTeacherSeesWhatWouldFollowAndTheSmallestFix() {
        signIn("registry-teacher");
        UI.getCurrent().navigate("credits/verdicts");

        assertThat(verdicts.warning(teacher, teacher.person()).fix().isEnough()).isTrue();
        assertThat(text()).contains("最少再学", "学时", "不得申报高一级职称（三(六)）", "排一个学习计划");
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
