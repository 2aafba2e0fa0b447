package org.yunyan.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.yunyan.people.SmallCounty.BRIDGE;
import static org.yunyan.people.SmallCounty.COUNTY;
import static org.yunyan.people.SmallCounty.EAST;
import static org.yunyan.people.SmallCounty.RIVER;
import static org.yunyan.people.SmallCounty.teacher;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.SmallCounty;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

@ExtendWith(StoreExtension.class)
class SkillsTest {

    private static final Skill DESIGN = skill("teach-design", SkillArea.TEACHING);
    private static final Skill RUBRIC = skill("assess-rubric", SkillArea.ASSESSMENT);
    private static final Skill MENTAL = skill("care-mental", SkillArea.CARE);
    private static final Skill CLASS = skill("care-class", SkillArea.CARE);

    private static final Duration CYCLE = Duration.ofDays(1826);
    private static final Offset<Double> ROUNDING = within(1e-9);

    private final SetClock clock = SetClock.at("2026-03-02T00:00:00Z");
    private final Rooms rooms;
    private final Skills skills;

    private final Person an = teacher("an", "安宁").at(RIVER).build();
    private final Person young = teacher("young", "新苗").at(RIVER).novice().build();
    private final Person clerk = teacher("clerk", "文员").at(RIVER).withoutPost().build();
    private final Actor herself = new Actor(Id.of("an"), an.id(), an.name(), List.of());

    SkillsTest(MongoDatabase database) {
        database.drop();
        rooms = Rooms.open(database, clock, "people", "identity", "skills");
        skills = rooms.get(Skills.class);
    }

    @BeforeEach
    void aFrameworkWithTargets() {
        SmallCounty.registerIn(rooms.get(People.class));
        rooms.get(People.class).enter(List.of(an, young, clerk));
        skills.define(List.of(MENTAL, CLASS, RUBRIC, DESIGN));
        skills.defineTargets(List.of(
                rule("design", DESIGN, null, 2, 1),
                rule("design-novice", DESIGN, true, 3, 3),
                rule("rubric", RUBRIC, null, 2, 1.5),
                rule("mental", MENTAL, null, 1, 1)));
    }

    @Test
    void theFrameworkIsInTheOrderOfItsAreas() {
        assertThat(skills.framework()).containsExactly(DESIGN, RUBRIC, CLASS, MENTAL);
    }

    @Test
    void withoutEvidenceTheWholeTargetIsMissingAndTheHeaviestGapComesFirst() {
        assertThat(skills.gaps(an))
                .extracting(gap -> gap.skill().id().value() + " " + gap.gap() + " " + gap.weighted())
                .containsExactly("assess-rubric 2.0 3.0", "teach-design 2.0 2.0", "care-mental 1.0 1.0");
    }

    @Test
    void theHighestTargetOfAllThatApplyToThePostCounts() {
        SkillGap design = skills.gaps(young).getFirst();

        assertThat(design.skill()).isEqualTo(DESIGN);
        assertThat(design.target()).isEqualTo(3);
        assertThat(design.weight()).isEqualTo(3);
    }

    @Test
    void targetsFollowStageSubjectAndTitle() {
        skills.defineTargets(List.of(new TargetRule(
                Id.of("masters"),
                CLASS.id(),
                Set.of(Stage.JUNIOR),
                Set.of(Subject.MATHS),
                Set.of(Title.COUNTY_MASTER),
                false,
                4,
                1,
                "三(四)")));

        assertThat(gapOf(post(Stage.JUNIOR, Subject.MATHS, Title.COUNTY_MASTER), CLASS))
                .isEqualTo(4);
        assertThat(gapOf(post(Stage.PRIMARY, Subject.MATHS, Title.COUNTY_MASTER), CLASS))
                .isZero();
        assertThat(gapOf(post(Stage.JUNIOR, Subject.ART, Title.COUNTY_MASTER), CLASS))
                .isZero();
        assertThat(gapOf(post(Stage.JUNIOR, Subject.MATHS, Title.BACKBONE), CLASS))
                .isZero();
    }

    @Test
    void nothingIsAskedOfSomebodyWhoDoesNotTeach() {
        assertThat(skills.gaps(clerk)).isEmpty();
    }

    @Test
    void evidenceClosesAGapByWhatItsSourceIsTrusted() {
        skills.record(List.of(evidence(EvidenceSource.COURSE, "course-1", 2)));
        assertThat(evidenced(DESIGN)).isCloseTo(1.2, ROUNDING);

        skills.record(List.of(evidence(EvidenceSource.QUIZ, "course-1", 2)));
        assertThat(evidenced(DESIGN))
                .as("a course and its quiz prove the level")
                .isCloseTo(2, ROUNDING);
        assertThat(skills.gaps(an)).extracting(SkillGap::skill).doesNotContain(DESIGN);
    }

    @Test
    void theLevelIsNeverHigherThanWhatTheEvidenceSpeaksFor() {
        for (int i = 0; i < 10; i++) {
            skills.record(List.of(evidence(EvidenceSource.COURSE, "course-" + i, 1)));
        }

        assertThat(evidenced(DESIGN)).isCloseTo(1, ROUNDING);
    }

    @Test
    void selfRatingWeighsLeastAndCannotBeRepeatedUpwards() {
        double self = alone(EvidenceSource.SELF);
        assertThat(self).isLessThan(alone(EvidenceSource.QUIZ));
        assertThat(alone(EvidenceSource.QUIZ)).isLessThan(alone(EvidenceSource.COURSE));
        assertThat(alone(EvidenceSource.COURSE)).isLessThan(alone(EvidenceSource.APPRAISAL));

        skills.rateSelf(herself, DESIGN.id(), 4);
        skills.rateSelf(herself, DESIGN.id(), 4);
        assertThat(evidenced(DESIGN)).isCloseTo(0.8, ROUNDING);
    }

    @Test
    void evidenceFadesMildlyWithAge() {
        skills.record(List.of(evidence(EvidenceSource.COURSE, "course-1", 2)));

        clock.pass(Duration.ofDays(365));
        assertThat(evidenced(DESIGN)).isBetween(1.0, 1.1);

        clock.pass(CYCLE.minusDays(365));
        assertThat(evidenced(DESIGN)).as("half after one cycle").isCloseTo(0.6, ROUNDING);
    }

    @Test
    void theSameEvidenceCountsOnceAndABetterQuizReplacesAWorseOne() {
        skills.record(List.of(evidence(EvidenceSource.COURSE, "course-1", 2)));
        skills.record(List.of(evidence(EvidenceSource.COURSE, "course-1", 2)));
        assertThat(evidenced(DESIGN)).isCloseTo(1.2, ROUNDING);

        skills.record(List.of(evidence(EvidenceSource.QUIZ, "quiz", 1)));
        skills.record(List.of(evidence(EvidenceSource.QUIZ, "quiz", 2)));
        assertThat(evidenced(DESIGN)).isCloseTo(2, ROUNDING);
    }

    @Test
    void evidenceFromManyThreadsIsAllKept() throws Exception {
        List<Future<?>> writes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 12; i++) {
                Evidence piece = evidence(EvidenceSource.COURSE, "course-" + i, 2);
                writes.add(threads.submit(() -> skills.record(List.of(piece))));
            }
            for (Future<?> write : writes) {
                write.get();
            }
        }

        assertThat(progress(DESIGN).proofs()).hasSize(12);
    }

    @Test
    void theBookOfOnePersonStaysSmall() {
        skills.plant(IntStream.range(0, 100)
                .mapToObj(i -> evidence(EvidenceSource.COURSE, "course-" + i, 1))
                .toList());

        assertThat(progress(DESIGN).proofs()).hasSize(EvidenceBook.MOST_PER_SKILL);
    }

    @Test
    void plantedEvidenceJoinsWhatIsThereAndTwiceChangesNothing() {
        skills.record(List.of(evidence(EvidenceSource.COURSE, "course-1", 2)));
        List<Evidence> history = List.of(
                evidence(EvidenceSource.QUIZ, "course-1", 2),
                new Evidence(young.id(), DESIGN.id(), EvidenceSource.COURSE, "course-1", 1, clock.instant()));

        skills.plant(history);
        skills.plant(history);

        assertThat(progress(DESIGN).proofs()).hasSize(2);
        assertThat(skills.growth(young).skills().getFirst().proofs()).hasSize(1);
    }

    @Test
    void growthShowsEachAreaWithoutLettingAStrengthHideAGap() {
        skills.defineTargets(List.of(rule("class", CLASS, null, 3, 1)));
        skills.record(List.of(
                new Evidence(an.id(), MENTAL.id(), EvidenceSource.APPRAISAL, "appraisal", 4, clock.instant()),
                new Evidence(an.id(), MENTAL.id(), EvidenceSource.COURSE, "course-1", 4, clock.instant())));

        Growth growth = skills.growth(an);

        assertThat(growth.areas()).hasSize(SkillArea.values().length);
        Growth.Area care = growth.areas().get(SkillArea.CARE.ordinal());
        assertThat(care.target()).as("mean of 1 and 3").isCloseTo(2, ROUNDING);
        assertThat(care.evidenced()).as("1 of 1, and 0 of 3").isCloseTo(0.5, ROUNDING);
        assertThat(growth.areas().get(SkillArea.ETHICS.ordinal()).target()).isZero();
    }

    @Test
    void onlyTheOfficeOfHerOwnSchoolAppraisesAndNotHerself() {
        Actor office = actor("office", Role.SCHOOL_ADMIN, RIVER);

        skills.appraise(office, an.id(), DESIGN.id(), 3);

        assertThat(evidenced(DESIGN)).isCloseTo(2.4, ROUNDING);
        for (Actor other : List.of(
                herself,
                actor("an", Role.SCHOOL_ADMIN, RIVER),
                actor("neighbour", Role.SCHOOL_ADMIN, BRIDGE),
                actor("zone", Role.SUPERVISOR, EAST),
                actor("officer", Role.OFFICER, COUNTY),
                actor("whole", Role.SCHOOL_ADMIN, COUNTY))) {
            assertThatThrownBy(() -> skills.appraise(other, an.id(), DESIGN.id(), 4))
                    .isInstanceOf(Refused.Forbidden.class);
        }
    }

    @Test
    void aLaterAppraisalTakesThePlaceOfTheEarlierOne() {
        Actor office = actor("office", Role.SCHOOL_ADMIN, RIVER);
        skills.appraise(office, an.id(), DESIGN.id(), 4);
        skills.appraise(office, an.id(), DESIGN.id(), 1);

        assertThat(evidenced(DESIGN)).isCloseTo(0.8, ROUNDING);
    }

    @Test
    void unknownSkillsAndLevelsAreRefused() {
        assertThatThrownBy(() -> skills.rateSelf(herself, Id.of("juggling"), 2)).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> skills.rateSelf(herself, DESIGN.id(), 5)).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> skills.rateSelf(herself, DESIGN.id(), -1)).isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void herGrowthIsSeenByHerselfAndThoseWhoOverseeHer() {
        assertThat(skills.growth(herself, an.id()).skills()).hasSize(4);
        assertThat(skills.growth(actor("zone", Role.SUPERVISOR, EAST), an.id()).skills())
                .hasSize(4);
        assertThatThrownBy(() -> skills.growth(actor("neighbour", Role.SCHOOL_ADMIN, BRIDGE), an.id()))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> skills.growth(herself, young.id())).isInstanceOf(Refused.Forbidden.class);
    }

    private double alone(EvidenceSource source) {
        Person fresh = teacher("fresh-" + source, "新").build();
        skills.record(List.of(new Evidence(fresh.id(), DESIGN.id(), source, "ref", 4, clock.instant())));
        return skills.growth(fresh).skills().getFirst().gap().evidenced();
    }

    private double evidenced(Skill skill) {
        return progress(skill).gap().evidenced();
    }

    private Growth.Progress progress(Skill skill) {
        return skills.growth(an).skills().stream()
                .filter(progress -> progress.gap().skill().equals(skill))
                .findFirst()
                .orElseThrow();
    }

    private double gapOf(Post post, Skill skill) {
        Person somebody = teacher("somebody", "某人").as(post).build();
        return skills.gaps(somebody).stream()
                .filter(gap -> gap.skill().equals(skill))
                .mapToDouble(SkillGap::gap)
                .sum();
    }

    private Evidence evidence(EvidenceSource source, String ref, double level) {
        return new Evidence(an.id(), DESIGN.id(), source, ref, level, clock.instant());
    }

    private static Post post(Stage stage, Subject subject, Title title) {
        return new Post(stage, subject, List.of(), Set.of(), title, false);
    }

    private static Skill skill(String id, SkillArea area) {
        return new Skill(Id.of(id), area, id, id, "test");
    }

    private static TargetRule rule(String id, Skill skill, Boolean novice, int level, double weight) {
        return new TargetRule(Id.of(id), skill.id(), Set.of(), Set.of(), Set.of(), novice, level, weight, "二");
    }

    private static Actor actor(String id, Role role, Organisation on) {
        return new Actor(Id.of(id), Id.of(id), id, List.of(new Grant(role, on.id())));
    }
}
