package org.yunyan.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.claims.Claim;
import org.yunyan.claims.ClaimDetails;
import org.yunyan.claims.ClaimKind;
import org.yunyan.claims.Claims;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.RosterReport;
import org.yunyan.people.People;
import org.yunyan.web.Platform;
import org.yunyan.web.Village;
import org.yunyan.web.shell.Table;

/** What a school office and an operator do on their screens. */
@Platform
class AdministrationTest extends SpringBrowserlessTest {

    private static final String HEADER = "工号,姓名,学校,学段,学科,入职日期\n";

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Claims claims;

    @Autowired
    private Village village;

    @Autowired
    private Reindexing reindexing;

    @Test
    @WithMockUser(username = "school", roles = "SCHOOL_ADMIN")
    void aBrokenRosterChangesNobodyAndNamesEveryLineAndColumn() throws IOException {
        RosterScreen screen = navigate(RosterScreen.class);

        upload(screen, HEADER + "R900,新一,滨江小学,小学,语文,2025-09-01\nR901,新二,高坪小学,大学,语文,去年\n");

        String shown = text(screen);
        assertThat(shown)
                .contains("没有录入：名册.csv", "共 3 处要改", "没有任何改动")
                .contains("“高坪小学”不在您负责的范围内", "不认识“大学”", "“去年”不是日期");
        assertThat(people.byNumber("R900")).isEmpty();
    }

    @Test
    @WithMockUser(username = "school", roles = "SCHOOL_ADMIN")
    void theReaderIsToldInHerLanguage() throws IOException {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        RosterScreen screen = navigate(RosterScreen.class);

        upload(screen, HEADER + "R902,新,滨江小学,小学,语文,someday\n");

        assertThat(text(screen)).contains("Not taken in", "1 thing to change", "“someday” is not a date");
    }

    @Test
    @WithMockUser(username = "school", roles = "SCHOOL_ADMIN")
    void aGoodRosterBringsPeopleInWhoThenGetTheirFirstPasswordsOnce() throws IOException {
        RosterScreen roster = navigate(RosterScreen.class);
        upload(roster, HEADER + "R910,新来甲,滨江小学,小学,语文,2025-09-01\nR911,新来乙,滨江小学,小学,数学,2025-09-01\n");
        assertThat(text(roster)).contains("新增 2 人");
        assertThat(accounts.account("r910").orElseThrow().passwordHash()).isNull();

        look("新来");
        click("给本页还没有密码的 2 人发初始密码");
        assertThat(text(find(Dialog.class).single())).contains("新来甲", "新来乙", "旧密码");
        click("发密码");

        String handed = text(find(Dialog.class).single());
        assertThat(handed).contains("r910", "r911", "只在这里显示这一次");
        String password = handed.replaceAll("(?s).*r910\\s*([a-z2-9]{12}).*", "$1");
        assertThat(accounts.signIn("R910", password).name()).isEqualTo("新来甲");
    }

    @Test
    @WithMockUser(username = "school", roles = "SCHOOL_ADMIN")
    void anOfficeFindsItsOwnPeopleAndOpensTheirRecords() {
        look("陈思");

        assertThat(text((Component) getCurrentView())).contains("N-teacher", "滨江小学", "小学 · 语文");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("people/credits?person=person-teacher", "people/growth?person=person-teacher");
    }

    @Test
    @WithMockUser(username = "school", roles = "SCHOOL_ADMIN")
    void aForeignSchoolIsRefusedBeforeAnybodyIsRead() {
        UI.getCurrent().navigate("people", QueryParameters.of("unit", Village.OTHER_SCHOOL.value()));

        assertThat(text((Component) getCurrentView())).contains("不在您负责的范围内").doesNotContain("何冬梅");
    }

    @Test
    @WithMockUser(username = "supervisor", roles = "SUPERVISOR")
    void aSupervisorSeesPeopleButIssuesNoPasswords() {
        look("何冬");

        assertThat(text((Component) getCurrentView())).contains("N-colleague");
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getText().contains("密码"));
    }

    @Test
    @WithMockUser(username = "admin", roles = "ADMIN")
    void anOperatorSeesThePartsAndWhoDidWhat() {
        accounts.audit(village.actor("admin"), "account.grant", "teacher", "[]");

        SystemScreen screen = navigate(SystemScreen.class);

        assertThat(text(screen)).contains("内嵌存储", "正常", "Lucene", "调整角色", "程远");
        assertThat(find(Table.class).all()).hasSize(2);
    }

    @Test
    @WithMockUser(username = "admin", roles = "ADMIN")
    void theLogSaysToWhomAndWhatByNameWithTheWayThere() {
        Actor admin = village.actor("admin");
        Actor teacher = village.actor("teacher");
        Claim claim = claims.draft(teacher, ClaimKind.PAPER);
        claims.save(teacher, claim.id(), claim.version(), paper("分层作业一文"));
        accounts.audit(admin, "claim.approve", claim.id().value(), "材料齐全");
        accounts.audit(admin, "ledger.download", teacher.person().value(), null);
        accounts.audit(admin, "absence.confirm", teacher.person() + "|SICK|2026-03-02|1", null);
        accounts.audit(admin, "ledger.check", Village.OTHER_SCHOOL.value(), null);
        accounts.audit(admin, "index.rebuild", "Lucene", null);
        accounts.audit(admin, "ranking.learn", null, null);

        String shown = text(navigate(SystemScreen.class));

        assertThat(shown)
                .contains("陈思", "分层作业一文", "材料齐全", "2026年3月2日", "Lucene")
                .contains(people.organisation(Village.OTHER_SCHOOL).name())
                .doesNotContain(claim.id().value(), "person-teacher", "SICK");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("people/credits?person=person-teacher");
    }

    @Test
    @WithMockUser(username = "admin", roles = "ADMIN")
    void anOperatorFillsTheIndexAnewAndSeesWhenItIsDone() throws InterruptedException {
        navigate(SystemScreen.class);

        click("重建索引");
        for (int looks = 0; looks < 600 && reindexing.state() instanceof Reindexing.Running; looks++) {
            Thread.sleep(50);
        }

        assertThat(reindexing.state()).isInstanceOf(Reindexing.Done.class);
        IndexPanel panel = find(IndexPanel.class).single();
        panel.show();
        assertThat(text(panel)).contains("重建完成");
    }

    private static void upload(RosterScreen screen, String csv) throws IOException {
        RosterReport report = screen.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        screen.show("名册.csv", report);
    }

    private void look(String wanted) {
        PeopleScreen screen = navigate(PeopleScreen.class);
        find(TextField.class, screen).single().setValue(wanted);
        click("查找");
    }

    private void click(String words) {
        Button button = find(Button.class).all().stream()
                .filter(one -> one.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + words));
        test(button).click();
    }

    private static String text(Component part) {
        return part.getElement().getTextRecursively();
    }

    private static ClaimDetails paper(String title) {
        return new ClaimDetails(
                ClaimKind.PAPER, null, title, null, null, TrainingMode.SELF_STUDY, null, null, null, null, null);
    }
}
