package org.yunyan.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunyan.claims.ClaimsWorld.training;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Award;
import org.yunyan.identity.Actor;
import org.yunyan.people.SmallCounty;
import org.yunyan.rules.TrainingRole;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** What a teacher does with her claim before anybody reviews it. */
@ExtendWith(StoreExtension.class)
class FilingTest {

    private final MongoDatabase database;

    @TempDir
    private Path data;

    private ClaimsWorld world;
    private Claims claims;
    private Actor li;

    FilingTest(MongoDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void openTheRooms() {
        database.drop();
        world = new ClaimsWorld(database, data);
        claims = world.claims();
        li = world.teacher("li");
    }

    @AfterEach
    void closeTheRooms() {
        world.close();
    }

    @Test
    void anEmptyDraftSaysEverythingThatItLacks() {
        Claim draft = claims.draft(li, ClaimKind.OUTSIDE_TRAINING);

        assertThat(claims.preview(li, draft.id()).lacks())
                .containsExactly(
                        ClaimLack.TITLE,
                        ClaimLack.ORGANISER,
                        ClaimLack.LEVEL,
                        ClaimLack.DAYS,
                        ClaimLack.HOURS,
                        ClaimLack.CERTIFICATE,
                        ClaimLack.FILE);
        assertThatThrownBy(() -> world.submit(li, draft)).isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void daysThatAreTurnedOrNotOverAndYearsWithoutRulesAreNamed() {
        Claim turned = world.ready(li, training("一", "1", "2026-03-06", "2026-03-05", "8"));
        Claim future = world.ready(li, training("二", "2", "2026-12-06", "2026-12-07", "8"));
        Claim old = world.ready(li, training("三", "3", "1999-03-05", "1999-03-06", "8"));

        assertThat(claims.preview(li, turned.id()).lacks()).containsExactly(ClaimLack.DAYS_TURNED);
        assertThat(claims.preview(li, future.id()).lacks()).containsExactly(ClaimLack.NOT_OVER);
        assertThat(claims.preview(li, old.id()).lacks()).containsExactly(ClaimLack.NO_RULES);
    }

    @Test
    void aKindMapsToARoleAndATopicThatTheRulesKnow() {
        Actor mentor = world.teacher("mentor");
        ClaimDetails details = new ClaimDetails(
                ClaimKind.MENTORING,
                null,
                "指导新教师一年",
                "江口小学",
                TrainingLevel.SCHOOL,
                TrainingMode.SCHOOL_BASED,
                LocalDate.parse("2026-01-05"),
                LocalDate.parse("2026-05-29"),
                BigDecimal.valueOf(20),
                null,
                null);
        Claim claim = world.atCounty(mentor, details);
        world.approve(world.county, claim);

        assertThat(world.entries(mentor)).singleElement().satisfies(entry -> {
            assertThat(entry.role()).isEqualTo(TrainingRole.MENTOR);
            assertThat(entry.topic()).isEqualTo("mentoring");
        });
    }

    @Test
    void aChangeMadeElsewhereMeanwhileIsNotOverwritten() {
        Claim draft = claims.draft(li, ClaimKind.OUTSIDE_TRAINING);
        claims.save(li, draft.id(), draft.version(), training("手机上写的", "XN-1"));

        assertThatThrownBy(() -> claims.save(li, draft.id(), draft.version(), training("电脑上写的", "XN-1")))
                .isInstanceOf(Refused.Conflict.class);
        assertThat(world.now(draft).details().title()).isEqualTo("手机上写的");
    }

    @Test
    void whatIsWithTheReviewersIsNotChangedAnyMore() {
        Claim claim = world.submit(li, world.ready(li, training("培训", "XN-1")));
        long version = world.now(claim).version();

        assertThatThrownBy(() -> claims.save(li, claim.id(), version, training("别的", "XN-2")))
                .isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> world.attach(li, claim, "又一张.png", Papers.png(Papers.certificate(3, "x", "y"))))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void nobodyTouchesTheDraftOfSomebodyElse() {
        Claim draft = world.ready(li, training("培训", "XN-1"));
        Actor wang = world.teacher("wang");

        assertThatThrownBy(() -> claims.save(wang, draft.id(), draft.version(), training("我的", "1")))
                .isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> world.submit(wang, draft)).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> claims.withdraw(wang, draft.id(), draft.version()))
                .isInstanceOf(Refused.Missing.class);
    }

    @Test
    void aDraftIsDeletedAndAClaimIsTakenBackForGood() {
        Claim draft = world.ready(li, training("草稿", "XN-1"));
        claims.withdraw(li, draft.id(), draft.version());
        Claim claim = world.submit(li, world.ready(li, training("申报", "XN-1")));

        claims.withdraw(li, claim.id(), world.now(claim).version());

        assertThat(claims.mine(li, 0, 10).items()).extracting(Claim::state).containsExactly(ClaimState.WITHDRAWN);
        Claim again = world.submit(li, world.ready(li, training("再申报", "XN-1")));
        assertThat(again.state()).isEqualTo(ClaimState.IN_REVIEW);
    }

    @Test
    void onlyPicturesAndDocumentsThatCanBeDrawnAreTakenByTheirContent() throws IOException {
        Claim draft = claims.draft(li, ClaimKind.PAPER);

        assertRefused(draft, "证书.png", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "type");
        assertRefused(draft, "证书.pdf", "%PDF-1.7 only says so".getBytes(StandardCharsets.UTF_8), "unreadable");
        assertRefused(
                draft, "证书.jpg", Arrays.copyOf(Papers.jpeg(Papers.certificate(1, "a", "b"), .8), 300), "unreadable");
        assertRefused(draft, "空.png", new byte[0], "empty");
        assertRefused(draft, "多页.pdf", pdf(11), "unreadable");
        byte[] large = Arrays.copyOf(Papers.png(Papers.certificate(1, "a", "b")), (10 << 20) + 1);
        assertRefused(draft, "大.png", large, "size");

        Claim taken = world.attach(li, draft, "C:\\我的\\证书.PNG.pdf", pdf(2));
        assertThat(taken.proof().scans()).singleElement().satisfies(scan -> {
            assertThat(scan.name()).isEqualTo("证书.PNG.pdf");
            assertThat(scan.type()).isEqualTo("application/pdf");
            assertThat(scan.pages()).isEqualTo(2);
        });
    }

    @Test
    void noMoreThanSixFilesAndTheSameOneOnce() {
        Claim draft = claims.draft(li, ClaimKind.PAPER);
        byte[] first = Papers.png(Papers.certificate(0, "甲", "0"));
        world.attach(li, draft, "一.png", first);
        world.attach(li, draft, "一又.png", first);
        for (int i = 1; i < 6; i++) {
            world.attach(li, draft, i + ".png", Papers.png(Papers.certificate(i, "甲", "0")));
        }

        assertThat(world.now(draft).proof().scans()).hasSize(6);
        assertRefused(draft, "七.png", Papers.png(Papers.certificate(9, "甲", "0")), "count");
        claims.detach(
                li, draft.id(), world.now(draft).proof().scans().getFirst().id());
        assertThat(world.now(draft).proof().scans()).hasSize(5);
    }

    @Test
    void daysThatAreTakenByAnotherClaimOrTheLedgerAreShownToHerAndToReviewers() {
        world.ledger()
                .award(new Award(
                        "training:summer",
                        li.person(),
                        null,
                        "县级集中培训",
                        TrainingLevel.COUNTY,
                        TrainingMode.CONCENTRATED,
                        BigDecimal.valueOf(24),
                        "签到表",
                        null,
                        LocalDate.parse("2026-03-06")
                                .atTime(16, 0)
                                .atZone(CountyTime.ZONE)
                                .toInstant()));
        Claim claim = world.ready(li, training("外出培训", "XN-1", "2026-03-06", "2026-03-07", "16"));

        assertThat(claims.preview(li, claim.id()).overlaps()).singleElement().satisfies(overlap -> {
            assertThat(overlap.from()).isEqualTo(overlap.until()).hasToString("2026-03-06");
            assertThat(overlap.hours()).isEqualByComparingTo("20");
            assertThat(overlap.ceiling()).isEqualByComparingTo("12");
            assertThat(overlap.isTooMuch()).isTrue();
            assertThat(overlap.others()).extracting(Overlap.Taken::title).containsExactly("县级集中培训");
        });
        Claim submitted = world.submit(li, claim);
        assertThat(claims.overlaps(world.school, List.of(submitted))).containsOnlyKeys(claim.id());
        Claim second = world.ready(li, training("同一天的另一个", "XN-2", "2026-03-07", "2026-03-07", "2"));
        assertThat(claims.preview(li, second.id()).overlaps()).singleElement().satisfies(overlap -> {
            assertThat(overlap.isTooMuch()).isFalse();
            assertThat(overlap.others()).extracting(Overlap.Taken::title).containsExactly("外出培训");
        });
        Claim free = world.ready(li, training("别的日子", "XN-3", "2026-04-07", "2026-04-07", "8"));
        assertThat(claims.preview(li, free.id()).overlaps()).isEmpty();
    }

    @Test
    void moreHoursThanADayHasAreSeenWithoutAnythingElseOnThatDay() {
        Claim claim = world.ready(li, training("一天二十学时", "XN-1", "2026-04-07", "2026-04-07", "20"));

        assertThat(claims.preview(li, claim.id()).overlaps()).singleElement().satisfies(overlap -> {
            assertThat(overlap.isTooMuch()).isTrue();
            assertThat(overlap.others()).isEmpty();
        });
    }

    @Test
    void aTeacherOfAnotherSchoolIsNotInThisSchoolsQueue() {
        Actor hill = world.teacher("hill", SmallCounty.HILL);
        Claim claim = world.submit(hill, world.ready(hill, training("山里", "XN-5")));

        assertThat(claims.waiting(world.school)).isZero();
        assertThatThrownBy(() -> claims.claim(world.school, claim.id())).isInstanceOf(Refused.Missing.class);
    }

    private void assertRefused(Claim draft, String name, byte[] content, String why) {
        assertThatThrownBy(() -> world.attach(li, draft, name, content))
                .isInstanceOf(Refused.Invalid.class)
                .hasMessageContaining("refused.claims.file." + why);
    }

    private static byte[] pdf(int pages) throws IOException {
        try (PDDocument document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var pen = new PDPageContentStream(document, page)) {
                    pen.drawImage(
                            LosslessFactory.createFromImage(document, Papers.certificate(i, "甲", "1")),
                            20,
                            200,
                            550,
                            400);
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
