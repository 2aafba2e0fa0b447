package org.yunyan.web.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.claims.Claim;
import org.yunyan.claims.ClaimDetails;
import org.yunyan.claims.ClaimKind;
import org.yunyan.claims.ClaimState;
import org.yunyan.claims.Claims;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.messages.Messages;
import org.yunyan.web.ScreenTest;
import org.yunyan.web.language.Words;

/** A teacher writes a claim on her phone; school, zone and county review it at their desks. */
class ClaimScreensTest extends ScreenTest {

    @Autowired
    private Claims claims;

    @Autowired
    private Messages messages;

    @Autowired
    private Clock clock;

    private String login;
    private Actor lan;
    private Actor school;
    private Actor zone;
    private Actor county;

    @BeforeEach
    void people() {
        login = "lan-" + UUID.randomUUID();
        lan = enter(login, "蓝青禾", Role.TEACHER);
        school = enter("school-claims", "校办主任", Role.SCHOOL_ADMIN);
        zone = enter("zone-claims", "督导员", Role.SUPERVISOR);
        county = enter("county-claims", "县审核员", Role.OFFICER);
    }

    @Test
    void theListSaysWhereEachClaimStandsAndOffersANewOne() {
        Claim claim = submitted("列表里的培训");
        signIn(login);
        navigate(MyClaimsScreen.class);

        assertThat(text()).contains("列表里的培训", "审核中", "学校初审", "片区复审", "县里终审", "计入台账");
        button("开始填写").click();

        assertThat(getCurrentView()).isInstanceOf(ClaimScreen.class);
        assertThat(claims.mine(lan, 0, 1).items().getFirst().state()).isEqualTo(ClaimState.DRAFT);
        assertThat(claim.state()).isEqualTo(ClaimState.IN_REVIEW);
    }

    @Test
    void whatSheWritesIsKeptAndWhatIsMissingIsNamed() {
        Claim draft = claims.draft(lan, ClaimKind.OUTSIDE_TRAINING);
        open(draft);

        type("培训名称", "自动保存的培训");

        assertThat(claims.claim(lan, draft.id()).details().title()).isEqualTo("自动保存的培训");
        assertThat(text()).contains("已自动保存", "还差", "证书编号", "证明材料");
    }

    @Test
    void aFileThatIsNoPictureIsRefusedUnderTheFieldAndAPictureIsShown() {
        Claim draft = claims.draft(lan, ClaimKind.PAPER);
        open(draft);
        ScanDrop drop = findInView(ScanDrop.class).single();

        upload(drop, "病毒.png", "<script>".getBytes(StandardCharsets.UTF_8));
        assertThat(drop.message()).contains("病毒.png", "没有保存");
        upload(drop, "证书.png", paper());

        assertThat(drop.message()).isEmpty();
        assertThat(claims.claim(lan, draft.id()).proof().scans()).hasSize(1);
        assertThat(text()).contains("证书.png", "移除");
    }

    @Test
    void beforeSheHandsItInSheSeesWhatItCountsAndWhichDaysAreTaken() {
        submitted("三月的培训");
        Claim second = ready("同一天的培训");
        open(second);

        assertThat(text()).contains("对您：2 学分", "三月的培训", "在同一时间");
        button("提交审核").click();

        assertThat(claims.claim(lan, second.id()).state()).isEqualTo(ClaimState.IN_REVIEW);
        assertThat(text()).contains("学校初审", "办理经过");
    }

    @Test
    void threeDesksReviewItAndSheHearsOfEachStep() {
        Claim claim = submitted("三级审核的培训");
        decide("school-claims", claim, "通过，交下一级");
        decide("zone-claims", claim, "通过，交下一级");
        signIn("county-claims");
        navigate("registry/claims/" + claim.id(), DeskClaimScreen.class);
        assertThat(text()).contains("蓝青禾", "三级审核的培训", "认定后计 2 学分", "认定后立即计入台账");
        button("认定，计入台账").click();

        assertThat(text()).contains("已计入台账");
        assertThat(claims.claim(lan, claim.id()).state()).isEqualTo(ClaimState.APPROVED);
        assertThat(messages.inbox(lan, 0, 50).items())
                .extracting(
                        message -> Words.say(message.titleKey(), message.args().toArray()))
                .contains("您申报的《三级审核的培训》学校已通过，正在往上审", "您申报的《三级审核的培训》片区已通过，等县里认定", "《三级审核的培训》已计入 2 学分");
        signIn(login);
        navigate("credits/claims/" + claim.id(), ClaimScreen.class);
        assertThat(text()).contains("看台账里的这一条");
    }

    @Test
    void aReturnSaysWhyAndSheAnswers() {
        Claim claim = submitted("要补充的培训");
        signIn("school-claims");
        navigate("registry/claims/" + claim.id(), DeskClaimScreen.class);
        area("意见或理由").setValue("看不清编号");
        button("退回补充").click();

        open(claim);
        assertThat(text()).contains("退回", "看不清编号");
        area("补充了什么").setValue("已重新拍照");
        button("提交审核").click();
        assertThat(claims.claim(lan, claim.id()).state()).isEqualTo(ClaimState.IN_REVIEW);
    }

    @Test
    void severalAreSignedAtOnceAfterTheListWasShown() {
        Claim claim = submitted("批量通过的培训");
        signIn("school-claims");
        navigate(DeskScreen.class);
        assertThat(text()).contains("批量通过的培训", "等我审核", "蓝青禾");
        Checkbox box = findInView(Checkbox.class).all().stream()
                .filter(one -> one.getAriaLabel().orElse("").contains("批量通过的培训"))
                .findFirst()
                .orElseThrow();
        box.setValue(true);
        button("通过选中的 1 份").click();
        Button yes = find(Button.class).all().stream()
                .filter(one -> one.getText().equals("通过选中的 1 份"))
                .reduce((first, last) -> last)
                .orElseThrow();
        yes.click();

        assertThat(claims.claim(lan, claim.id()).progress().signatures()).hasSize(1);
    }

    @Test
    void papersThatLookAlikeLieSideBySideBeforeTheCountySigns() {
        byte[] paper = paper();
        Claim first = submitted("先申报的", paper);
        Actor mei = enter("mei-claims", "梅映雪", Role.TEACHER);
        Claim second = claims.submit(mei, ready(mei, "后申报的", otherName(paper)).id(), 3, null);
        claims.approve(school, second.id(), second.version(), "", Set.of());
        claims.approve(zone, second.id(), claims.claim(mei, second.id()).version(), "", Set.of());

        signIn("county-claims");
        navigate("registry/claims/" + second.id(), DeskClaimScreen.class);
        assertThat(text()).contains("相似的材料", "蓝青禾的申报");
        findInView(Checkbox.class).single().setValue(true);
        button("认定，计入台账").click();

        assertThat(claims.claim(mei, second.id()).state()).isEqualTo(ClaimState.APPROVED);
        assertThat(claims.claim(lan, first.id()).state()).isEqualTo(ClaimState.IN_REVIEW);
    }

    private void decide(String login, Claim claim, String verb) {
        signIn(login);
        navigate("registry/claims/" + claim.id(), DeskClaimScreen.class);
        button(verb).click();
    }

    private void open(Claim claim) {
        signIn(login);
        navigate("credits/claims/" + claim.id(), ClaimScreen.class);
    }

    private Claim submitted(String title) {
        return submitted(title, paper());
    }

    private Claim submitted(String title, byte[] paper) {
        Claim claim = ready(lan, title, paper);
        return claims.submit(lan, claim.id(), claim.version(), null);
    }

    private Claim ready(String title) {
        return ready(lan, title, paper());
    }

    private Claim ready(Actor teacher, String title, byte[] paper) {
        LocalDate day = LocalDate.now(clock).minusDays(30);
        Claim draft = claims.draft(teacher, ClaimKind.OUTSIDE_TRAINING);
        Claim saved = claims.save(
                teacher,
                draft.id(),
                draft.version(),
                new ClaimDetails(
                        ClaimKind.OUTSIDE_TRAINING,
                        null,
                        title,
                        "西南大学",
                        TrainingLevel.COUNTY,
                        TrainingMode.CONCENTRATED,
                        day.minusDays(1),
                        day,
                        BigDecimal.valueOf(16),
                        UUID.randomUUID().toString(),
                        null));
        return claims.attach(teacher, saved.id(), "证书.png", new ByteArrayInputStream(paper));
    }

    /** Strokes by chance, so that no two papers of these tests look alike. */
    private static byte[] paper() {
        Random random = new Random();
        BufferedImage page = new BufferedImage(600, 420, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 600, 420);
        for (int i = 0; i < 14; i++) {
            pen.setColor(new Color(random.nextInt(0xC0C0C0)));
            pen.fillRect(random.nextInt(560), random.nextInt(380), 30 + random.nextInt(160), 20 + random.nextInt(90));
        }
        pen.dispose();
        return png(page);
    }

    private static byte[] otherName(byte[] paper) {
        try {
            BufferedImage page = ImageIO.read(new ByteArrayInputStream(paper));
            Graphics2D pen = page.createGraphics();
            pen.setColor(Color.BLACK);
            pen.fillRect(80, 90, 40, 24);
            pen.setColor(Color.WHITE);
            pen.fillRect(126, 92, 30, 20);
            pen.dispose();
            return png(page);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] png(BufferedImage page) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(page, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void upload(ScanDrop drop, String name, byte[] content) {
        Upload field = (Upload) drop.getChildren().skip(1).findFirst().orElseThrow();
        test(field).upload(name, "application/octet-stream", content);
        roundTrip();
    }

    private Button button(String text) {
        return findInView(Button.class).all().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private TextArea area(String label) {
        return findInView(TextArea.class).all().stream()
                .filter(one -> one.getLabel().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private void type(String label, String value) {
        TextField field = findInView(TextField.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
        test(field).setValue(value);
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
