package org.yunyan.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunyan.triage.TriageWorld.OTHER;
import static org.yunyan.triage.TriageWorld.SCHOOL;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.anchors.Anchor;
import org.yunyan.anchors.Anchors;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.claims.Claim;
import org.yunyan.claims.Claims;
import org.yunyan.claims.PostedEvidence;
import org.yunyan.claims.Poster;
import org.yunyan.credits.Award;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.identity.Signature;
import org.yunyan.notices.Notices;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.triage.TriageWorld;
import org.yunyan.verdicts.Verdict;
import org.yunyan.verdicts.Verdicts;

/** Whoever has the list and the seed draws the same rows. */
@ExtendWith(StoreExtension.class)
class SamplesTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);

    private static final Actor MACHINE = new Actor(Id.of("machine"), Id.of("machine"), "machine", List.of());
    private static final Poster UNIVERSITY = new Poster("university", "西南大学");

    private TriageWorld world;
    private Actor officer;

    @BeforeEach
    void open(MongoDatabase database) {
        world = new TriageWorld(database);
        officer = world.officer();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void trained(Organisation school, int times) {
        Actor teacher = world.teacher(school);
        for (int i = 0; i < times; i++) {
            world.get(Ledger.class)
                    .award(new Award(
                            "training:" + i,
                            teacher.person(),
                            null,
                            "大单元教学设计",
                            TrainingLevel.COUNTY,
                            TrainingMode.CONCENTRATED,
                            BigDecimal.valueOf(8),
                            "签到表",
                            null,
                            world.clock.instant().minus(Duration.ofDays(i))));
        }
    }

    private Sample drawn(Actor actor, Organisation unit, int size, String seed) {
        Sample asked = world.samples().draw(actor, new SampleWish(unit.id(), FROM, UNTIL, size, seed, null));
        return worked(actor, asked.id());
    }

    /** A sweep takes one sample, the longest waiting first, and others may have been asked for before. */
    private Sample worked(Actor actor, Id<Sample> id) {
        Sample sample = world.samples().sample(actor, id);
        for (int i = 0; sample.work() != null && i < 20; i++) {
            world.samples().sweep();
            sample = world.samples().sample(actor, id);
        }
        return sample;
    }

    @Test
    void anybodyDrawsTheSameRowsFromTheListByAnotherProgram() throws Exception {
        trained(SCHOOL, 20);
        trained(OTHER, 10);

        Sample sample = drawn(officer, TriageWorld.COUNTY, 5, "体彩第26137期 03 11 17 22 28");

        List<String> list = world.samples().list(sample.id(), 0);
        assertThat(list).hasSize(sample.listSize()).isSorted().doesNotHaveDuplicates();
        assertThat(sha256(String.join("\n", list) + "\n")).isEqualTo(sample.listHash());
        List<String> mine = list.stream()
                .sorted(Comparator.comparing(mark -> sha256(sample.seed() + "\n" + mark)))
                .limit(5)
                .toList();
        assertThat(sample.rows()).extracting(SampleRow::mark).containsExactlyElementsOf(mine);
        assertThat(sample.rows())
                .filteredOn(row -> row.key().startsWith("training:"))
                .as("claims of other cases are in the county's list too")
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.title()).isEqualTo("大单元教学设计"));
    }

    @Test
    void decidedClaimsAreDrawnWhicheverWayTheyWereDecided() {
        Claims claims = world.get(Claims.class);
        List<Claim> posted = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            posted.add(claims.post(MACHINE, UNIVERSITY, evidence(i, world.teacher(i % 2 == 0 ? SCHOOL : OTHER))));
        }
        posted.subList(0, 4).forEach(claim -> claims.approve(officer, claim.id(), claim.version(), null, Set.of()));
        claims.refuse(officer, posted.get(4).id(), posted.get(4).version(), "查无此人");

        Sample sample = drawn(TriageWorld.COUNTY, SampleKind.CLAIMS);

        assertThat(sample.rows())
                .extracting(SampleRow::key)
                .containsExactlyInAnyOrderElementsOf(posted.subList(0, 5).stream()
                        .map(claim -> claim.id().value())
                        .toList());
        assertThat(sample.rows()).allSatisfy(row -> {
            assertThat(row.mark()).matches("[0-9a-f]{64}");
            assertThat(row.title()).startsWith("专题讲座");
        });
    }

    @Test
    void signedVerdictsAreDrawnByTheirSeals() {
        for (int i = 0; i < 3; i++) {
            world.teacher(SCHOOL);
        }
        Instant now = world.clock.instant();
        world.get(Notices.class).plant(officer.person(), SCHOOL.id(), 2025, LocalDate.of(2026, 1, 10));
        world.clock.pass(Duration.ofDays(1));
        world.get(Notices.class).sweep();
        world.get(Verdicts.class)
                .plant(
                        SCHOOL.id(),
                        2025,
                        List.of(
                                new Signature(officer.person(), Role.SUPERVISOR, now),
                                new Signature(Id.of("second"), Role.OFFICER, now)));

        Sample sample = drawn(SCHOOL, SampleKind.VERDICTS);

        assertThat(sample.rows()).isNotEmpty().allSatisfy(row -> {
            Verdict verdict = world.get(Verdicts.class).frozen(row.person()).getFirst();
            assertThat(row.mark()).isEqualTo(verdict.seal());
            assertThat(row.title()).isEqualTo("year-2025");
        });
        assertThat(drawn(OTHER, SampleKind.VERDICTS).listSize()).isZero();
    }

    private Sample drawn(Organisation unit, SampleKind kind) {
        Sample asked = world.samples().draw(officer, new SampleWish(unit.id(), FROM, UNTIL, 20, "种子", null, kind));
        return worked(officer, asked.id());
    }

    private static PostedEvidence evidence(int number, Actor teacher) {
        return new PostedEvidence(
                "row-" + number,
                teacher.person().value(),
                "专题讲座 " + number,
                LocalDate.of(2026, 11, 1 + number),
                null,
                BigDecimal.valueOf(4),
                TrainingLevel.COUNTY,
                TrainingMode.CONCENTRATED,
                null,
                null);
    }

    @Test
    void aRedrawShowsTheSameAlsoAfterMoreWasEntered() {
        trained(SCHOOL, 12);
        Sample sample = drawn(officer, SCHOOL, 4, "种子");
        world.clock.pass(Duration.ofMinutes(1));
        trained(SCHOOL, 3);

        world.samples().redraw(officer, sample.id());
        world.samples().sweep();

        assertThat(world.samples().sample(officer, sample.id()).redraws())
                .singleElement()
                .satisfies(again -> {
                    assertThat(again.sameList()).isTrue();
                    assertThat(again.sameRows()).isTrue();
                });
    }

    @Test
    void theSeedCanBeTheAnchorThatWasPublishedForADay() {
        trained(SCHOOL, 8);
        world.clock.pass(Duration.ofDays(1));
        world.get(Anchors.class).sweep();
        Anchor anchor = world.get(Anchors.class).last().orElseThrow();

        Sample sample = world.samples().draw(officer, new SampleWish(SCHOOL.id(), FROM, UNTIL, 3, null, anchor.day()));

        assertThat(sample.seed()).isEqualTo(anchor.root());
        assertThat(sample.seedDay()).isEqualTo(anchor.day());
        SampleWish unpublished =
                new SampleWish(SCHOOL.id(), FROM, UNTIL, 3, null, anchor.day().plusDays(30));
        assertThatThrownBy(() -> world.samples().draw(officer, unpublished))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class, no -> assertThat(no.key()).isEqualTo("refused.triage.anchor"));
    }

    @Test
    void anotherSeedDrawsOtherRowsAndBothSamplesStay() {
        trained(SCHOOL, 40);

        Sample one = drawn(officer, SCHOOL, 5, "一");
        Sample two = drawn(officer, SCHOOL, 5, "二");

        assertThat(one.rows()).isNotEqualTo(two.rows());
        assertThat(world.samples().at(officer, SCHOOL.id(), 0, 10).items())
                .extracting(Sample::id)
                .contains(one.id(), two.id());
    }

    @Test
    void whoDoesNotOverseeTheUnitCanDrawAgainAndLearnsNothingAboutAnybody() {
        trained(SCHOOL, 12);
        Sample sample = drawn(officer, SCHOOL, 4, "种子");

        Sample seen = world.samples().sample(world.office(OTHER), sample.id());

        assertThat(seen.rows())
                .extracting(SampleRow::mark)
                .containsExactlyElementsOf(
                        sample.rows().stream().map(SampleRow::mark).toList());
        assertThat(seen.rows()).allSatisfy(row -> {
            assertThat(row.person()).isNull();
            assertThat(row.title()).isNull();
        });
        assertThatThrownBy(() -> world.samples().at(world.office(OTHER), SCHOOL.id(), 0, 10))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> drawn(world.office(SCHOOL), SCHOOL, 4, "自己抽")).isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void aFindingIsKeptWithItsRowAndNobodyFindsOnHerOwn() {
        trained(SCHOOL, 6);
        Sample sample = drawn(officer, SCHOOL, 2, "种子");
        String mark = sample.rows().getFirst().mark();

        Sample found = world.samples().find(officer, sample.id(), mark, SampleRow.Finding.WRONG, "签到表上没有她。");

        assertThat(found.found()).isEqualTo(1);
        assertThat(found.rows().getFirst().note()).isEqualTo("签到表上没有她。");
        assertThatThrownBy(() -> world.samples().find(officer, sample.id(), mark, SampleRow.Finding.WRONG, " "))
                .isInstanceOf(Refused.Invalid.class);
        Id<Person> hers = sample.rows().getFirst().person();
        Actor herself = new Actor(Id.of("x"), hers, "x", officer.grants());
        assertThatThrownBy(() -> world.samples().find(herself, sample.id(), mark, SampleRow.Finding.IN_ORDER, ""))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void nonsenseIsRefused() {
        for (SampleWish wish : List.of(
                new SampleWish(SCHOOL.id(), UNTIL, FROM, 5, "种子", null),
                new SampleWish(SCHOOL.id(), FROM, FROM.plusYears(3), 5, "种子", null),
                new SampleWish(SCHOOL.id(), FROM, UNTIL, 0, "种子", null),
                new SampleWish(SCHOOL.id(), FROM, UNTIL, 5, "  ", null))) {
            assertThatThrownBy(() -> world.samples().draw(officer, wish)).isInstanceOf(Refused.Invalid.class);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes("UTF-8"));
            return HexFormat.of().formatHex(digest);
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
