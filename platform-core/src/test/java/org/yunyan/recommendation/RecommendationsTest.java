package org.yunyan.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.Gatekeepers;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Gates;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Award;
import org.yunyan.credits.Ledger;
import org.yunyan.exposure.Exposures;
import org.yunyan.exposure.Place;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.messages.MessageKind;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Reason;
import org.yunyan.recommender.SearchRequest;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.skills.Evidence;
import org.yunyan.skills.EvidenceSource;
import org.yunyan.skills.Skill;
import org.yunyan.skills.Skills;
import org.yunyan.study.Enrolment;
import org.yunyan.study.Study;

/** 智能遴选、精准推送 (三(三)), sentence by sentence. */
@ExtendWith(StoreExtension.class)
class RecommendationsTest {

    private static final SkillAim DESIGN = new SkillAim(Town.DESIGN, 2);
    private static final SkillAim CARE = new SkillAim(Town.CARE, 2);

    private final Town town;
    private final Actor an;

    RecommendationsTest(MongoDatabase database) {
        database.drop();
        town = new Town(database);
        an = town.teacher("an", Stage.PRIMARY, Subject.MATHS);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatFitsHerPostIsSuggestedAndWhatDoesNotIsNot() {
        town.offered("maths", "数学大单元教学", Subject.MATHS, Stage.PRIMARY, DESIGN);
        town.offered("general", "班级管理", Subject.GENERAL, Stage.PRIMARY, CARE);
        town.offered("physics", "物理实验", Subject.PHYSICS, Stage.PRIMARY, DESIGN);
        town.offered("junior", "初中数学", Subject.MATHS, Stage.JUNIOR, DESIGN);
        town.shelves().prepare();

        assertThat(town.suggestedTo(an)).containsExactlyInAnyOrder("maths", "general");
    }

    @Test
    void eachSuggestionSaysWhyAndWhatItDoesForHerCredits() {
        town.offered("maths", "数学大单元教学", Subject.MATHS, Stage.PRIMARY, DESIGN);
        town.shelves().prepare();

        assertThat(town.recommendations().forTeacher(an, 3).suggested())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.why()).isNotEmpty().hasSizeLessThanOrEqualTo(2);
                    assertThat(one.effect().towardsYear().toString()).isEqualTo("1");
                });
    }

    @Test
    void whatAPageShowsHerIsKeptForHerAloneAndWhatIsOnlyAskedForIsNot() {
        Id<Course> course = town.offered("maths", "数学大单元教学", Subject.MATHS, Stage.PRIMARY, DESIGN);
        town.shelves().prepare();
        Exposures exposures = town.get(Exposures.class);

        town.recommendations().forTeacher(an, 3);
        assertThat(exposures.mine(an, 10)).isEmpty();

        town.recommendations().show(an, Place.HOME, 3);
        town.recommendations().opened(an, course);
        town.get(Study.class).enrol(an, course);

        assertThat(exposures.mine(an, 10)).singleElement().satisfies(shown -> {
            assertThat(shown.items()).singleElement().satisfies(item -> {
                assertThat(item.reasons()).contains(Reason.Kind.CLOSES_GAP);
                assertThat(item.features()).containsKeys("GAP", "SHORTFALL", "MAIN_SUBJECT");
                assertThat(item.topGap()).isTrue();
                assertThat(item.opened()).isNotNull();
                assertThat(item.enrolled()).isNotNull();
                assertThat(item.completed()).isNull();
            });
        });
    }

    @Test
    void aClosedGapMakesRoomForTheNextOne() {
        town.offered("design", "教学设计", Subject.GENERAL, Stage.PRIMARY, DESIGN);
        town.offered("care", "班级管理", Subject.GENERAL, Stage.PRIMARY, CARE);
        town.shelves().prepare();
        prove(Town.CARE);
        assertThat(town.suggestedTo(an).getFirst()).isEqualTo("design");

        prove(Town.DESIGN);

        assertThat(town.recommendations().forTeacher(an, 3).suggested())
                .flatExtracting(Suggested::why)
                .extracting(Why::kind)
                .doesNotContain(Reason.Kind.CLOSES_GAP);
    }

    @Test
    void whatSheStudiesIsNotSuggestedAgain() {
        Id<Course> course = town.offered("maths", "数学大单元教学", Subject.MATHS, Stage.PRIMARY, DESIGN);
        town.shelves().prepare();

        town.get(Study.class).enrol(an, course);

        assertThat(town.suggestedTo(an)).isEmpty();
    }

    @Test
    void whatSheStudiedManyCoursesAgoIsNotSuggestedAgain() {
        Id<Course> course = town.offered("maths", "数学大单元教学", Subject.MATHS, Stage.PRIMARY, DESIGN);
        town.shelves().prepare();
        CourseVersion version =
                town.get(Catalogue.class).currentOf(List.of(course)).get(course);
        Instant now = town.clock.instant();
        List<CourseVersion> others = new ArrayList<>();
        for (int i = 0; i < Page.MOST; i++) {
            others.add(CourseVersion.of(
                    Id.of("other-" + i), 1, version.content(), version.trainer(), "谭老师", now, Id.of("reviewer")));
        }
        town.get(Catalogue.class).plant(others);
        List<Enrolment> studied =
                new ArrayList<>(List.of(Enrolment.begun(an.person(), version, now.minus(Duration.ofDays(900)))));
        others.forEach(other -> studied.add(Enrolment.studied(an.person(), other, now, now, 1, 100)));
        town.get(Study.class).plant(studied);

        assertThat(town.suggestedTo(an)).isEmpty();
    }

    @Test
    void notForMeHoldsUntilSheTakesItBack() {
        Id<Course> course = town.offered("maths", "数学大单元教学", Subject.MATHS, Stage.PRIMARY, DESIGN);
        town.shelves().prepare();

        town.recommendations().notForMe(an, course);
        assertThat(town.suggestedTo(an)).isEmpty();

        town.recommendations().welcome(an, course);
        assertThat(town.suggestedTo(an)).containsExactly("maths");
    }

    @Test
    void aMutedReasonIsNotGivenAnyMore() {
        town.offered("maths", "数学大单元教学", Subject.MATHS, Stage.PRIMARY, DESIGN);
        town.shelves().prepare();
        assertThat(kinds()).contains(Reason.Kind.CLOSES_GAP);

        town.recommendations().mute(an, Reason.Kind.CLOSES_GAP, true);

        assertThat(kinds()).doesNotContain(Reason.Kind.CLOSES_GAP);
    }

    @Test
    void whatWasAssignedCannotBeMuted() {
        assertThatThrownBy(() -> town.recommendations().mute(an, Reason.Kind.ASSIGNED, true))
                .isInstanceOf(Refused.Invalid.class);
        assertThat(town.recommendations().mutes(an).kinds()).isEmpty();
    }

    @Test
    void aPushLandsInTheInboxOnceWithItsReason() {
        town.offered("maths", "数学大单元教学", Subject.MATHS, Stage.PRIMARY, DESIGN);
        town.shelves().prepare();

        town.recommendations().pushWeek(an.person());
        town.recommendations().pushWeek(an.person());
        town.clock.pass(Duration.ofDays(8));
        town.recommendations().pushWeek(an.person());

        assertThat(town.inbox(an)).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(MessageKind.PUSHED);
            assertThat(message.why()).isNotEmpty();
        });
    }

    @Test
    void aWeekBringsTwoPushesAtMost() {
        for (int i = 0; i < 6; i++) {
            town.offered("c" + i, "数学专题 " + i, Subject.MATHS, Stage.PRIMARY, DESIGN);
        }
        town.shelves().prepare();

        town.recommendations().pushWeek();
        town.recommendations().pushWeek();

        assertThat(town.recommendations().pushes(an, 50)).hasSize(2);
    }

    @Test
    void whatATrainerPublishesIsFoundAtOnceAndReachesTheTeachersItFits() {
        Actor li = town.teacher("li", Stage.PRIMARY, Subject.CHINESE);
        Actor tan = town.teacher("tan", Stage.PRIMARY, Subject.MATHS, Role.TRAINER);
        Actor officer = town.teacher("wu", Stage.SENIOR, Subject.HISTORY, Role.OFFICER);
        Catalogue catalogue = town.get(Catalogue.class);
        var draft = catalogue.draft(tan, Town.content("复式教学", Subject.MATHS, Stage.PRIMARY, DESIGN));
        catalogue.submit(tan, draft.id(), draft.version());

        Gatekeepers.pass(town.get(Gates.class), officer, draft.id());

        assertThat(town.recommendations().find(SearchRequest.of("复式教学")).results())
                .extracting(result -> result.id())
                .containsExactly(draft.id().value());
        eventually(() -> !town.inbox(an).isEmpty());
        assertThat(town.inbox(an))
                .extracting(message -> message.about())
                .contains(draft.id().value());
        town.sweep();
        assertThat(town.inbox(li)).isEmpty();
    }

    @Test
    void whatIsArchivedIsNeitherFoundNorSuggested() {
        Actor tan = town.teacher("tan", Stage.PRIMARY, Subject.MATHS, Role.TRAINER);
        Actor officer = town.teacher("wu", Stage.SENIOR, Subject.HISTORY, Role.OFFICER);
        Catalogue catalogue = town.get(Catalogue.class);
        var draft = catalogue.draft(tan, Town.content("复式教学", Subject.MATHS, Stage.PRIMARY, DESIGN));
        catalogue.submit(tan, draft.id(), draft.version());
        Gatekeepers.pass(town.get(Gates.class), officer, draft.id());

        catalogue.archive(tan, draft.id());

        assertThat(town.recommendations().find(SearchRequest.of("复式教学")).results())
                .isEmpty();
        assertThat(town.suggestedTo(an)).isEmpty();
    }

    @Test
    void helpingNarrowsToConcentratedTrainingOnceTheYearIsFull() {
        Filter open = town.recommendations().helping(an, Filter.none());
        assertThat(open.modes()).isEmpty();
        assertThat(open.onlyWithContent()).isTrue();

        for (int day = 1; day <= 5; day++) {
            award("t" + day, day);
        }

        assertThat(town.recommendations().helping(an, Filter.none()).modes()).isEqualTo(expectedModes());
    }

    @Test
    void nobodyIsSuggestedWhatSheTeachesHerself() {
        Actor tan = town.teacher("tan", Stage.PRIMARY, Subject.MATHS, Role.TRAINER);
        town.offered("maths", "数学大单元教学", Subject.MATHS, Stage.PRIMARY, DESIGN);
        town.shelves().prepare();

        assertThat(town.suggestedTo(tan)).isEmpty();
        assertThat(town.suggestedTo(an)).containsExactly("maths");
    }

    @Test
    void onlyTheOperatorMayReindex() {
        assertThatThrownBy(() -> town.shelves().reindex(an)).isInstanceOf(Refused.Forbidden.class);
    }

    /** 24 credits fill the year; shadowing is neither concentrated nor capped by the year. */
    private void award(String key, int day) {
        town.get(Ledger.class)
                .award(new Award(
                        key,
                        an.person(),
                        null,
                        "跟岗研修",
                        TrainingLevel.COUNTY,
                        TrainingMode.SHADOWING,
                        new BigDecimal("40"),
                        "record " + day,
                        null,
                        town.clock.instant().minus(Duration.ofDays(day))));
    }

    private static Set<String> expectedModes() {
        return Set.of(TrainingMode.CONCENTRATED.name());
    }

    private List<Reason.Kind> kinds() {
        return town.recommendations().forTeacher(an, 3).suggested().stream()
                .flatMap(one -> one.why().stream())
                .map(Why::kind)
                .toList();
    }

    private void prove(Id<Skill> skill) {
        town.get(Skills.class)
                .record(List.of(
                        new Evidence(an.person(), skill, EvidenceSource.APPRAISAL, "school", 4, town.clock.instant()),
                        new Evidence(an.person(), skill, EvidenceSource.COURSE, "before", 4, town.clock.instant())));
    }

    /** The teachers are reached in the background. */
    private static void eventually(BooleanSupplier happened) {
        for (int tries = 0; tries < 200 && !happened.getAsBoolean(); tries++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
