package org.yunyan.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.triage.TriageWorld.SCHOOL;

import com.mongodb.client.MongoDatabase;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.claims.Claim;
import org.yunyan.claims.ClaimDetails;
import org.yunyan.claims.ClaimKind;
import org.yunyan.claims.Claims;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.StoreExtension;

/** What is asked about claims of training outside and about those who approve them. */
@ExtendWith(StoreExtension.class)
class ClaimsInTriageTest {

    private static final String NOTE =
            "这次培训最触动我的是第三天的同课异构：两位老师教同一篇课文，一位从题目问起，一位从插图问起。" + "我回校后也试了从插图问起，后进的孩子先开口了。附上我的教案和学生的作业，请审核。";

    private TriageWorld world;
    private Claims claims;

    @BeforeEach
    void open(MongoDatabase database) {
        world = new TriageWorld(database);
        claims = world.get(Claims.class);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static ClaimDetails details(int number, int from, int hours, String note) {
        return new ClaimDetails(
                ClaimKind.OUTSIDE_TRAINING,
                null,
                "市级研修" + number,
                "西南大学" + number,
                TrainingLevel.MUNICIPAL,
                TrainingMode.CONCENTRATED,
                LocalDate.of(2026, 11, from),
                LocalDate.of(2026, 11, from),
                BigDecimal.valueOf(hours),
                "XN-" + number,
                note);
    }

    private Claim handedIn(Actor teacher, ClaimDetails details, int paper) {
        Claim draft = claims.draft(teacher, details.kind());
        Claim saved = claims.save(teacher, draft.id(), draft.version(), details);
        Claim proven = claims.attach(teacher, saved.id(), "证书.png", new ByteArrayInputStream(page(paper)));
        return claims.submit(teacher, proven.id(), proven.version(), null);
    }

    /** A page of coarse blocks, other ones for each number. */
    private static byte[] page(int number) {
        BufferedImage page = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        Random look = new Random(number * 7919L);
        for (int x = 0; x < 640; x += 80) {
            for (int y = 0; y < 480; y += 80) {
                int shade = look.nextInt(256);
                pen.setColor(new Color(shade, shade, shade));
                pen.fillRect(x, y, 80, 80);
            }
        }
        pen.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(page, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    @Test
    void aReviewerWhoSignsSixteenInAMinuteWithoutOpeningAPaperIsAsked() {
        Actor office = world.office(SCHOOL);
        List<Claim> waiting = sixteen(100);

        for (Claim claim : waiting) {
            world.clock.pass(Duration.ofSeconds(3));
            claims.approve(office, claim.id(), claim.version(), "", Set.of());
        }

        assertThat(world.about(office)).singleElement().satisfies(flag -> {
            assertThat(flag.kind()).isEqualTo(FlagKind.RUBBER_STAMP);
            assertThat(flag.matter().kind()).isEqualTo(Matter.Kind.APPROVER);
            assertThat(flag.limits()).containsKeys("STAMP_SECONDS", "STAMP_APPROVALS");
        });
    }

    @Test
    void whoOpensEveryPaperFirstAndThenSignsThemAllIsNot() {
        Actor office = world.office(SCHOOL);
        List<Claim> waiting = sixteen(200);

        for (Claim claim : waiting) {
            claims.scan(office, claim.id(), claim.proof().scans().getFirst().id());
            world.clock.pass(Duration.ofMinutes(1));
        }
        for (Claim claim : waiting) {
            world.clock.pass(Duration.ofSeconds(2));
            claims.approve(office, claim.id(), claim.version(), "", Set.of());
        }

        assertThat(world.about(office)).isEmpty();
    }

    private List<Claim> sixteen(int first) {
        List<Claim> claimed = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            claimed.add(handedIn(world.teacher(SCHOOL), details(first + i, 1 + i, 8, null), first + i));
        }
        return claimed;
    }

    @Test
    void twoClaimsOfWholeDaysOnOneDayAreAskedAbout() {
        Actor teacher = world.teacher(SCHOOL);

        handedIn(teacher, details(301, 10, 8, null), 301);
        handedIn(teacher, details(302, 10, 8, null), 302);
        world.triage().sweep();

        assertThat(world.about(teacher)).singleElement().satisfies(flag -> {
            assertThat(flag.kind()).isEqualTo(FlagKind.OVERLAP);
            assertThat(flag.holds()).hasSize(2).allMatch(held -> held.kind() == Held.Kind.CLAIM);
        });
    }

    @Test
    void aDescriptionThatAColleagueHandedInBeforeIsAskedAbout() {
        Actor first = world.teacher(SCHOOL);
        Actor second = world.teacher(SCHOOL);

        handedIn(first, details(401, 12, 8, NOTE), 401);
        world.clock.pass(Duration.ofHours(1));
        handedIn(second, details(402, 13, 8, NOTE.replace("第三天", "第二天")), 402);

        assertThat(world.about(first)).isEmpty();
        assertThat(world.about(second)).singleElement().satisfies(flag -> {
            assertThat(flag.kind()).isEqualTo(FlagKind.COPIED_TEXT);
            assertThat(flag.holds())
                    .singleElement()
                    .satisfies(held -> assertThat(held.kind()).isEqualTo(Held.Kind.CLAIM));
        });
    }

    private static final String OTHER_NOTE =
            "研修安排了两天跟班：第一天看区域活动怎样收放，第二天跟着带班老师备一次集体教学。" + "我最大的收获是把评价表改成了孩子自己贴的星星墙，家长接孩子时会停下来问，材料在附件里。";

    @Test
    void aFlaggedClaimNeedsTwoSignaturesOfTheCountyUntilItIsCleared() {
        Actor first = world.teacher(SCHOOL);
        Actor second = world.teacher(SCHOOL);
        handedIn(first, details(501, 14, 8, OTHER_NOTE), 501);
        world.clock.pass(Duration.ofHours(1));
        Claim claim = handedIn(second, details(502, 15, 8, OTHER_NOTE), 502);
        Id<Flag> flag = world.about(second).getFirst().id();

        assertThat(claim).as("the reviewers get it as it is held").isEqualTo(now(claim));
        assertThat(now(claim).progress().holds()).containsExactly(flag.value());
        world.triage().answer(second, flag, "我们一起写的。");
        world.triage().decide(world.officer(), flag, Outcome.CLEAR, "问过，属实。");
        world.triage().decide(world.officer(), flag, Outcome.CLEAR, "同意。");

        assertThat(now(claim).progress().holds()).isEmpty();
    }

    private Claim now(Claim claim) {
        return claims.find(List.of(claim.id())).get(claim.id());
    }
}
