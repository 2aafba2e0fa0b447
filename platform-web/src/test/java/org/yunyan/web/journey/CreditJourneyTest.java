package org.yunyan.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.shared.CountyTime;

/**
 * Credits nobody can dispute, from end to end (三(六)): hours from outside are claimed with a file, reviewed at school, zone and
 * county, shown in public until they are final, certified, and checked by anybody; and when two people take them back, the very
 * same check says so.
 */
@ExtendWith(InBrowser.class)
@TestMethodOrder(OrderAnnotation.class)
class CreditJourneyTest {

    private static final String TEACHER = "冉晓岚";
    private static final String TRAINING = "市级作业设计集中培训（第三期）";
    private static final Pattern SERIAL = Pattern.compile("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");

    private static String serial;

    @TempDir
    private Path folder;

    @Test
    @Order(1)
    void a_teacher_claims_training_outside_with_a_photograph_on_her_phone(Town town) {
        try (Visitor teacher = town.visitor(Size.PHONE, "teacher")) {
            new OutsideTraining(teacher, CountyTime.today(Clock.systemUTC()))
                    .claim(TRAINING, Scans.certificate(folder.resolve("certificate.png"), TEACHER, TRAINING));
            assertThat(teacher.page().getByText("正在学校初审").first()).isVisible();
            teacher.picture("claim-submitted");
        }
    }

    @Test
    @Order(2)
    void school_zone_and_county_review_it_in_this_order(Town town) {
        review(town, "school", "通过，交下一级");
        review(town, "supervisor", "通过，交下一级");
        review(town, "officer", "认定，计入台账");
        try (Visitor teacher = town.visitor(Size.PHONE, "teacher")) {
            Locator row =
                    teacher.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(TRAINING));
            teacher.await("credits", row);
            assertThat(row.first()).containsText("三(六)");
            teacher.open("credits/certificates");
            assertThat(waitingFor(teacher, "学校还没有公示")).containsText("《" + TRAINING + "》");
            teacher.picture("certificates-waiting");
        }
    }

    @Test
    @Order(3)
    void the_school_shows_it_in_public_and_it_is_final_when_the_time_is_over(Town town) {
        PublicNotices notices = new PublicNotices(town);
        try (Visitor supervisor = town.visitor(Size.DESKTOP, "supervisor")) {
            notices.decideDoubts(supervisor);
        }
        notices.endOpenOnes();
        try (Visitor school = town.visitor(Size.DESKTOP, "school")) {
            notices.open(school);
            school.picture("notice-open");
        }
        try (Visitor teacher = town.visitor(Size.PHONE, "teacher")) {
            teacher.open("credits/certificates");
            assertThat(waitingFor(teacher, "公示到")).containsText("《" + TRAINING + "》");
        }
        notices.endOpenOnes();
        try (Visitor teacher = town.visitor(Size.PHONE, "teacher")) {
            teacher.await("credits/certificates", teacher.button("开具证书：《" + TRAINING + "》"));
        }
    }

    @Test
    @Order(4)
    void she_gets_a_certificate_and_anybody_can_check_it(Town town) throws IOException {
        try (Visitor teacher = town.visitor(Size.PHONE, "teacher")) {
            teacher.open("credits/certificates");
            teacher.button("开具证书：《" + TRAINING + "》").click();
            Locator card = teacher.page()
                    .getByRole(AriaRole.ARTICLE)
                    .filter(new Locator.FilterOptions().setHasText("单项证书"))
                    .filter(new Locator.FilterOptions().setHasText(TRAINING));
            assertThat(card).containsText("有效");
            serial = serialIn(card.innerText());
            teacher.picture("certificates");

            Download paper = teacher.page()
                    .waitForDownload(() -> card.getByRole(
                                    AriaRole.LINK, new Locator.GetByRoleOptions().setName("下载 PDF：《" + TRAINING + "》"))
                            .click());
            assertThat(text(paper.path())).contains(TEACHER, TRAINING, serial);
        }
        check(town, "有效");
        try (Visitor somebody = town.visitor(Size.PHONE)) {
            somebody.openPlain("check");
            somebody.page()
                    .getByLabel("证书编号")
                    .fill(serial.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
            somebody.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查验"))
                    .click();
            assertThat(somebody.heading("有效")).isVisible();
        }
    }

    @Test
    @Order(5)
    void two_people_take_it_back_and_the_same_check_says_so(Town town) {
        try (Visitor supervisor = town.visitor(Size.DESKTOP, "supervisor")) {
            new Correcting(supervisor).propose(TEACHER, TRAINING, "签到表不是本人签字");
            supervisor.picture("correction-proposed");
        }
        check(town, "有效");
        try (Visitor officer = town.visitor(Size.DESKTOP, "officer")) {
            new Correcting(officer).sign(TRAINING);
            officer.picture("correction-signed");
        }
        check(town, "已更正，不再有效");
        try (Visitor teacher = town.visitor(Size.PHONE, "teacher")) {
            teacher.await("inbox", teacher.page().getByText("证书 " + serial));
            teacher.open("credits/certificates");
            Locator card =
                    teacher.page().getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText(serial));
            assertThat(card).containsText("已更正");
            assertThat(card.getByText("下载 PDF")).hasCount(0);
            teacher.picture("certificates-corrected");
        }
    }

    /** What waits for the same, below the words that say for what. */
    private static Locator waitingFor(Visitor teacher, String reason) {
        return teacher.page().locator("p:has-text('" + reason + "') + ul");
    }

    private static void review(Town town, String login, String decision) {
        try (Visitor reviewer = town.visitor(Size.DESKTOP, login)) {
            reviewer.open("registry/claims");
            reviewer.link(TRAINING).click();
            assertThat(reviewer.title()).containsText(TEACHER);
            reviewer.picture("claim-review-" + login);
            reviewer.button(decision).click();
            assertThat(reviewer.button(decision)).hasCount(0);
        }
    }

    private static void check(Town town, String state) {
        try (Visitor somebody = town.visitor(Size.PHONE)) {
            somebody.openPlain("check/" + serial);
            assertThat(somebody.heading(state)).isVisible();
            assertThat(somebody.page().locator("main")).containsText("冉**");
            assertThat(somebody.page().locator("main")).containsText(TRAINING);
            assertThat(somebody.page().locator("main")).not().containsText(TEACHER);
            somebody.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target", "screenshots", "phone-check-" + state + ".png")));
        }
    }

    private static String serialIn(String text) {
        Matcher found = SERIAL.matcher(text);
        if (!found.find()) {
            throw new AssertionError("No serial number in " + text);
        }
        return found.group();
    }

    private static String text(Path paper) throws IOException {
        try (PDDocument file = Loader.loadPDF(Files.readAllBytes(paper))) {
            return new PDFTextStripper().getText(file);
        }
    }
}
