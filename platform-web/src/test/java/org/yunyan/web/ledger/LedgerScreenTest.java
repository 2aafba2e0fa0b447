package org.yunyan.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.anchors.Anchors;
import org.yunyan.anchors.Check;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.corrections.Correction;
import org.yunyan.corrections.Corrections;
import org.yunyan.credits.Award;
import org.yunyan.credits.EntryKind;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.shared.CountyTime;
import org.yunyan.web.FreshAnchors;
import org.yunyan.web.ScreenTest;
import org.yunyan.web.language.Words;

/** The watch over the ledgers as people see it: checks, anchors, corrections by two, the past, and the file to take along. */
class LedgerScreenTest extends ScreenTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private Anchors anchors;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Clock clock;

    private Actor mo;
    private Actor wu;

    @BeforeEach
    void aTeacherWithAPastAndTwoWhoMayCorrect() {
        mo = enter("mo-ledger", "莫小岚", Role.TEACHER);
        wu = enter("wu-ledger", "伍启航", Role.OFFICER);
        Actor school = enter("school-ledger", "向丽华", Role.TEACHER);
        Actor admin = enter("admin-ledger", "程远", Role.ADMIN);
        accounts.grant(admin, school.account(), List.of(new Grant(Role.SCHOOL_ADMIN, SCHOOL)));
        ledger.plant(Map.of(mo.person(), List.of(award("old", 20), award("twice", 9))));
        FreshAnchors.make(database, anchors);
    }

    @Test
    void anOfficerChecksTheCountyAndTheResultIsKept() {
        signIn("wu-ledger");
        navigate(LedgerScreen.class);
        assertThat(text()).contains("台账校验与更正", "每日锚点");
        test(find(Button.class).withText("校验“county”的全部台账").single()).click();
        for (int i = 0; i < 600 && newest().running(); i++) {
            anchors.check();
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }

        assertThat(newest().good()).isTrue();
        UI.getCurrent().navigate("registry/ledger", QueryParameters.of("page", "0"));
        assertThat(text()).contains("全部与当初写下的一致", "历次校验", "伍启航", "全部一致");
    }

    @Test
    void aSchoolProposesAnOfficerSignsAndTheTeacherReadsIt() {
        signIn("school-ledger");
        UI.getCurrent().navigate("people/credits", of(mo));
        assertThat(text()).contains("提出更正");
        UI.getCurrent()
                .navigate(
                        "registry/ledger/correct",
                        QueryParameters.of("person", mo.person().value()).merging("entry", "2"));
        assertThat(text()).contains("研修 twice", "计入学分由", "提出更正，等待第二人签字");
        test(find(TextArea.class).single()).setValue("同一次培训登记了两遍");
        test(find(Button.class).withText("提出更正，等待第二人签字").single()).click();
        assertThat(text()).contains("已提出");

        signIn("mo-ledger");
        UI.getCurrent().navigate("credits");
        assertThat(text()).contains("有人提出更正，尚未签字", "同一次培训登记了两遍");

        signIn("wu-ledger");
        navigate(LedgerScreen.class);
        assertThat(text()).contains("莫小岚", "收回 1 学分", "向丽华（学校教务）");
        Correction open = corrections.of(wu, mo.person()).getFirst();
        assertThat(corrections.maySign(wu, open)).isTrue();
        test(find(Button.class).withText("签字，收回 1 学分").single()).click();

        assertThat(ledger.entries(mo.person()).getLast().kind()).isEqualTo(EntryKind.REVERSAL);
        assertThat(text()).contains("已更正", "已处理的更正");
        signIn("mo-ledger");
        UI.getCurrent()
                .navigate(
                        "credits",
                        QueryParameters.of(
                                "year", String.valueOf(today().minusDays(9).getYear())));
        assertThat(text()).contains("签字：伍启航（教委干部）", "同一次培训登记了两遍").doesNotContain("有人提出更正");
    }

    @Test
    void theLedgerIsShownAsItWasOnAPastDay() {
        LocalDate between = today().minusDays(15);
        signIn("mo-ledger");
        UI.getCurrent()
                .navigate(
                        "credits",
                        QueryParameters.of("asOf", between.toString())
                                .merging(
                                        "year",
                                        String.valueOf(today().minusDays(20).getYear())));

        assertThat(text()).contains("研修 old", Words.day(between)).doesNotContain("研修 twice");
        assertThat(find(DatePicker.class).single().getValue()).isEqualTo(between);
        UI.getCurrent().navigate("credits", QueryParameters.of("asOf", "yesterday"));
        assertThat(text()).doesNotContain("回到今天");
    }

    @Test
    void sheSeesHowEachRowCameAboutWhichAnchorHoldsItAndTakesHerLedgerAlong() {
        signIn("mo-ledger");
        UI.getCurrent()
                .navigate(
                        "credits",
                        QueryParameters.of(
                                "year", String.valueOf(today().minusDays(20).getYear())));

        assertThat(text()).contains("8 学时 ÷ 8 = 1 学分", "已锁定在", "下载台账文件");
        test(find(Button.class).withText("彻底校验").single()).click();
        assertThat(text()).contains("彻底校验完毕");
    }

    @Test
    void theAnchorsAreThereWithoutSigningIn() {
        cleanVaadinEnvironment();
        initVaadinEnvironment();
        UI.getCurrent().navigate("anchors");

        assertThat(text()).contains("每日锚点", anchors.last().orElseThrow().root(), "怎样自己核对一本台账");
        assertThat(text()).doesNotContain("莫小岚");
    }

    @Test
    void aSchoolSeesItsOwnLedgersAndNotTheCountys() {
        signIn("school-ledger");
        navigate(LedgerScreen.class);
        assertThat(text()).contains("校验“test-school”的全部台账");

        UI.getCurrent().navigate("registry/ledger", QueryParameters.of("unit", COUNTY.value()));
        assertThat(text()).doesNotContain("校验“county”的全部台账");
    }

    private Check newest() {
        return anchors.checks(wu, COUNTY).getFirst();
    }

    private static QueryParameters of(Actor person) {
        return QueryParameters.of("person", person.person().value());
    }

    private Award award(String key, int daysAgo) {
        return new Award(
                key,
                mo.person(),
                null,
                "研修 " + key,
                TrainingLevel.COUNTY,
                TrainingMode.CONCENTRATED,
                BigDecimal.valueOf(8),
                "签到表",
                null,
                clock.instant().minus(Duration.ofDays(daysAgo)));
    }

    private LocalDate today() {
        return CountyTime.today(clock);
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
