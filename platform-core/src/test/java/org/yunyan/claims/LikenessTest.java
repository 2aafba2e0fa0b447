package org.yunyan.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.yunyan.claims.ClaimsWorld.training;

import com.mongodb.client.MongoDatabase;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.SmallCounty;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** The same certificate and the same scan never pay twice, neither for her nor for a colleague. */
@ExtendWith(StoreExtension.class)
class LikenessTest {

    private static final BufferedImage PAPER = Papers.certificate(2, "王小明", "证字20260312号");

    private final MongoDatabase database;

    @TempDir
    private Path data;

    private ClaimsWorld world;
    private Claims claims;
    private Actor li;
    private Actor wang;

    LikenessTest(MongoDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void openTheRooms() {
        database.drop();
        world = new ClaimsWorld(database, data);
        claims = world.claims();
        li = world.teacher("li");
        wang = world.teacher("wang", SmallCounty.HILL);
    }

    @AfterEach
    void closeTheRooms() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XN-2026-0312", "xn 2026 0312", "ＸＮ—２０２６—０３１２", "XN20260312"})
    void aCertificateNumberIsClaimedOnceHoweverItIsWritten(String written) {
        world.submit(li, world.ready(li, training("李的培训", "XN-2026-0312")));
        Claim second = world.ready(wang, training("王的培训", written));

        Refused refused = catchThrowableOfType(Refused.Conflict.class, () -> world.submit(wang, second));

        assertThat(refused.key()).isEqualTo("refused.claims.certificate");
        assertThat(refused.arguments()).isEmpty();
        assertThat(world.now(second).state()).isEqualTo(ClaimState.DRAFT);
    }

    @Test
    void herOwnOtherClaimIsNamed() {
        world.submit(li, world.ready(li, training("三月的培训", "XN-1")));
        Claim second = world.ready(li, training("又一次", "XN-1"));

        Refused refused = catchThrowableOfType(Refused.Conflict.class, () -> world.submit(li, second));

        assertThat(refused.key()).isEqualTo("refused.claims.certificate.own");
        assertThat(refused.arguments()).isEqualTo(List.of("三月的培训"));
    }

    @Test
    void theSameNumberOfAnotherOrganiserIsAnotherCertificate() {
        world.submit(li, world.ready(li, training("李的培训", "0312")));
        ClaimDetails other = training("王的培训", "0312");
        ClaimDetails ofAnother = new ClaimDetails(
                other.kind(),
                null,
                other.title(),
                "重庆师范大学",
                other.level(),
                other.mode(),
                other.from(),
                other.until(),
                other.hours(),
                other.certificate(),
                null);

        assertThat(world.submit(wang, world.ready(wang, ofAnother)).state()).isEqualTo(ClaimState.IN_REVIEW);
    }

    @Test
    void aRefusedClaimGivesNumberAndFileFree() {
        Claim first = world.submit(li, world.ready(li, training("李的培训", "XN-1"), PAPER));
        claims.refuse(world.school, first.id(), world.now(first).version(), "证书是王老师的");

        assertThat(world.submit(wang, world.ready(wang, training("王的培训", "XN-1"), PAPER))
                        .state())
                .isEqualTo(ClaimState.IN_REVIEW);
    }

    @Test
    void anIdenticalFileIsRefusedWithoutTellingWhose() {
        world.submit(li, world.ready(li, training("李的培训", "XN-1"), PAPER));
        Claim second = world.ready(wang, training("王的培训", "XN-2"), PAPER);

        Refused refused = catchThrowableOfType(Refused.Conflict.class, () -> world.submit(wang, second));

        assertThat(refused.key()).isIn("refused.claims.file", "refused.claims.scan");
        assertThat(refused.arguments()).isEmpty();
    }

    static Stream<Arguments> theSamePaperStoredOtherwise() {
        return Stream.of(
                Arguments.of("compressed", Papers.jpeg(PAPER, 0.3)),
                Arguments.of("half as large", Papers.jpeg(Papers.scaled(PAPER, 0.5), 0.7)),
                Arguments.of("larger", Papers.jpeg(Papers.scaled(PAPER, 1.7), 0.8)),
                Arguments.of("paler", Papers.jpeg(Papers.paler(PAPER), 0.8)),
                Arguments.of("turned once", Papers.png(Papers.quarterTurned(PAPER, 1))),
                Arguments.of("turned twice", Papers.jpeg(Papers.quarterTurned(PAPER, 2), 0.8)),
                Arguments.of(
                        "turned thrice, scaled", Papers.jpeg(Papers.scaled(Papers.quarterTurned(PAPER, 3), 0.6), 0.8)),
                Arguments.of("in a document", pdf(PAPER)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("theSamePaperStoredOtherwise")
    void theSameScanStoredOtherwiseIsRefused(String how, byte[] stored) {
        world.submit(li, world.ready(li, training("李的培训", "XN-1"), PAPER));
        Claim draft = claims.draft(wang, ClaimKind.OUTSIDE_TRAINING);
        claims.save(wang, draft.id(), draft.version(), training("王的培训", "XN-2"));
        world.attach(wang, draft, "证书", stored);

        assertThatThrownBy(() -> world.submit(wang, draft))
                .isInstanceOf(Refused.Conflict.class)
                .hasMessageContaining("refused.claims.scan");
    }

    /** The figures of ADR 21: the bound lies between them, with room on both sides. */
    @Test
    void whatIsStoredOtherwiseDiffersLessWhereItDiffersMostThanOneOtherDigit() {
        double stored = theSamePaperStoredOtherwise()
                .map(Arguments::get)
                .filter(one -> !"in a document".equals(one[0]))
                .mapToDouble(one -> fromThePaper((byte[]) one[1]))
                .max()
                .orElseThrow();
        double digit = fromThePaper(Papers.png(Papers.certificate(2, "王小明", "证字20260313号")));

        assertThat(stored).isLessThan(0.16);
        assertThat(digit).isGreaterThan(0.3);
    }

    private static double fromThePaper(byte[] other) {
        try {
            Gray turned = SamePicture.prepared(ImageIO.read(new ByteArrayInputStream(other)));
            double least = Double.MAX_VALUE;
            for (int turn = 0; turn < 4; turn++) {
                least = Math.min(least, SamePicture.difference(SamePicture.prepared(PAPER), turned));
                turned = turned.turned();
            }
            return least;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Stream<Arguments> theSamePaperScannedAgain() {
        return Stream.of(
                Arguments.of("a little askew", Papers.askew(PAPER, 1)),
                Arguments.of("askew", Papers.askew(PAPER, -2)),
                Arguments.of("margins cut", Papers.cropped(PAPER, 0.02)),
                Arguments.of("more cut", Papers.cropped(PAPER, 0.04)),
                Arguments.of("askew, cut, paler", Papers.paler(Papers.cropped(Papers.askew(PAPER, 1), 0.02))),
                Arguments.of("turned and askew", Papers.askew(Papers.quarterTurned(PAPER, 1), 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("theSamePaperScannedAgain")
    void thePaperScannedAgainIsShownBesideTheOtherAndNotSignedWithoutALook(String how, BufferedImage again) {
        Claim first = world.submit(li, world.ready(li, training("李的培训", "XN-1"), PAPER));

        Claim second = world.submit(wang, ready(wang, "XN-2", Papers.jpeg(again, 0.8)));

        assertThat(second.isFlagged()).isTrue();
        assertThat(second.proof().likenesses()).first().satisfies(likeness -> {
            assertThat(likeness.with()).isEqualTo(first.id());
            assertThat(likeness.same()).isFalse();
            assertThat(likeness.percent()).isGreaterThanOrEqualTo(87);
        });
        assertThat(claims.resembling(world.county, second)).containsOnlyKeys(first.id());
    }

    @Test
    void anotherNameOnTheSameTemplateIsForTheEyeAndNotRefused() {
        Claim first = world.submit(li, world.ready(li, training("李的培训", "XN-1"), PAPER));
        BufferedImage hers = Papers.certificate(2, "李大华", "证字20260377号");
        Claim second = world.submit(wang, ready(wang, "XN-2", Papers.jpeg(hers, 0.8)));
        assertThat(second.proof().likenesses())
                .extracting(Likeness::with, Likeness::same)
                .containsExactly(tuple(first.id(), false));
        Actor hill = world.actor("hill-office", SmallCounty.HILL, Role.SCHOOL_ADMIN, SmallCounty.HILL);
        Actor west = world.actor("west", SmallCounty.WEST, Role.SUPERVISOR, SmallCounty.WEST);
        assertThat(claims.resembling(hill, second)).as("not of another school").isEmpty();
        world.approve(hill, second);
        world.approve(west, second);

        assertThatThrownBy(() -> world.approve(world.county, second))
                .isInstanceOf(Refused.Conflict.class)
                .hasMessageContaining("refused.claims.look");
        claims.approve(world.county, second.id(), world.now(second).version(), "姓名不同", Set.of(first.id()));

        assertThat(world.now(second).state()).isEqualTo(ClaimState.APPROVED);
        assertThat(world.now(second).progress().reviews().getLast().apart()).containsExactly(first.id());
    }

    @Test
    void papersThatHaveNothingInCommonAreNotHeldUp() {
        int flagged = 0;
        for (int template = 0; template < 12; template++) {
            Claim claim = world.submit(
                    li,
                    ready(
                            li,
                            "N-" + template,
                            Papers.png(Papers.certificate(1000 + template * 991, "名" + template, "号" + template))));
            flagged += claim.isFlagged() ? 1 : 0;
        }

        assertThat(flagged).isLessThanOrEqualTo(1);
    }

    /** Hard ones: each has a frame, a title, a name, some lines and a seal in about the same places. */
    @Test
    void ofTheTemplatesOfOneShapeFewerThanOneInAHundredPairsLookAlike() {
        List<Gray> pages = IntStream.range(0, 40)
                .mapToObj(number -> Papers.certificate(1000 + number * 991, "名" + number, "号" + number))
                .map(page -> Gray.of(page, Alignment.SIDE))
                .toList();

        long alike = IntStream.range(0, pages.size())
                .mapToLong(one -> pages.subList(0, one).stream()
                        .filter(other -> Alignment.best(pages.get(one), other) >= Alignment.ALIKE)
                        .count())
                .sum();

        assertThat(alike).isLessThan(8);
    }

    @Test
    void aBlankPageIsLikeNoOther() {
        BufferedImage blank = new BufferedImage(800, 1000, BufferedImage.TYPE_INT_RGB);
        Claim first = claims.draft(li, ClaimKind.PAPER);
        world.attach(li, first, "空白.png", Papers.png(blank));

        assertThat(new PrintStore(database).of(first.id())).isEmpty();
    }

    @Test
    void fingerprintsNearEnoughAlwaysShareAKey() {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            long bits = random.nextLong();
            long other = bits;
            for (int flip = 0; flip < Fingerprint.NEAR; flip++) {
                other ^= 1L << random.nextInt(Long.SIZE);
            }
            List<Integer> keys = new Fingerprint(other).bands();
            assertThat(new Fingerprint(bits).nearBands()).containsAnyElementsOf(keys);
        }
    }

    private Claim ready(Actor teacher, String certificate, byte[] paper) {
        Claim draft = claims.draft(teacher, ClaimKind.OUTSIDE_TRAINING);
        claims.save(teacher, draft.id(), draft.version(), training("培训 " + certificate, certificate));
        return claims.attach(teacher, draft.id(), "证书", new ByteArrayInputStream(paper));
    }

    /** The scan alone on a page of its own shape, as scanners make documents. */
    private static byte[] pdf(BufferedImage paper) {
        try (PDDocument document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            BufferedImage scanned = ImageIO.read(new ByteArrayInputStream(Papers.jpeg(paper, 0.8)));
            PDPage page = new PDPage(new PDRectangle(600, 425));
            document.addPage(page);
            try (var pen = new PDPageContentStream(document, page)) {
                pen.drawImage(LosslessFactory.createFromImage(document, scanned), 0, 0, 600, 425);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
