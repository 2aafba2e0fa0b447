package org.yunyan.web.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.certificates.CertificateKind;
import org.yunyan.certificates.Certificates;
import org.yunyan.certificates.Serial;
import org.yunyan.credits.Award;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.notices.Notices;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.web.ScreenTest;

/** She sees what can be certified, what not yet and why; two officers withdraw what should not have been. */
class CertificatesScreenTest extends ScreenTest {

    private static final String SCREEN = "credits/certificates";
    private static final String REGISTRY = "registry/certificates";

    @Autowired
    private People people;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Notices notices;

    @Autowired
    private Certificates certificates;

    @Autowired
    private Clock clock;

    private Holders holders;

    @BeforeEach
    void officers() {
        holders = new Holders(people, ledger, notices, clock);
        enter("certificates-officer", "谭晓梅", Role.OFFICER);
        enter("certificates-officer-2", "罗建国", Role.OFFICER);
    }

    @Test
    void sheIssuesWhatIsFinalAndReadsWhyTheRestIsNot() {
        Actor teacher = settled("certificates-teacher", "冉晓岚", "作业设计");
        fresh(teacher, "昨天才结束的培训");
        fresh(teacher, "今天早上的培训");
        signIn("certificates-teacher");
        UI.getCurrent().navigate(SCREEN, QueryParameters.of("year", String.valueOf(holders.year())));

        assertThat(text()).contains("1 条已最终确认，计 2 学分", "《作业设计》", "还没有证书");
        assertThat(text()).contains("《昨天才结束的培训》", "《今天早上的培训》").containsOnlyOnce("学校还没有公示");
        button("开具证书：《作业设计》").click();

        assertThat(text()).contains("单项证书", "有效", "2 学分 · 16 学时", "下载 PDF", "下载数字徽章", "显示二维码");
        assertThat(certificates.of(teacher, teacher.person(), 0, 10).items()).hasSize(1);
    }

    private void fresh(Actor teacher, String title) {
        ledger.award(new Award(
                title + "|" + teacher.person(),
                teacher.person(),
                null,
                title,
                TrainingLevel.COUNTY,
                TrainingMode.ONLINE,
                BigDecimal.TEN,
                "签到表",
                null,
                clock.instant()));
    }

    @Test
    void officersFindItByNumberAndByPersonAndWithdrawItInTwoSteps() {
        Actor teacher = settled("certificates-holder", "何冬梅", "心理健康");
        Serial serial = certificates
                .issue(teacher, CertificateKind.YEAR, String.valueOf(holders.year()))
                .certificate()
                .serial();
        signIn("certificates-officer");
        UI.getCurrent()
                .navigate(
                        REGISTRY, QueryParameters.of("person", teacher.person().value()));
        assertThat(text()).contains("何冬梅的证书", serial.toString());
        UI.getCurrent().navigate(REGISTRY, QueryParameters.of("q", serial.toString()));
        assertThat(text()).contains("心理健康", "开具，列入 1 条、2 学分", "内容相同的证书不会再开具");
        find(TextArea.class).single().setValue("材料不实");
        button("提出撤销（第一签字）").click();
        assertThat(text()).contains("您已签第一个字");

        signIn("certificates-officer-2");
        UI.getCurrent().navigate(REGISTRY, QueryParameters.of("q", serial.toString()));
        button("同意撤销（第二签字）").click();

        assertThat(text()).contains("已撤销", "谭晓梅", "罗建国", "材料不实");
        signIn("certificates-holder");
        UI.getCurrent().navigate(SCREEN, QueryParameters.empty());
        assertThat(text()).contains("已由县里撤销。理由：材料不实").doesNotContain("下载 PDF");
    }

    private Actor settled(String login, String name, String title) {
        Actor holder = enter(login, name, Role.TEACHER);
        holders.settle(holder.person(), name, people.organisation(Id.of("test-zone")), title);
        return holder;
    }

    private Button button(String name) {
        return find(Button.class).all().stream()
                .filter(one -> name.equals(one.getAriaLabel().orElse(one.getText())))
                .findFirst()
                .orElseThrow();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
