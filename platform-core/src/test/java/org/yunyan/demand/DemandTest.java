package org.yunyan.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.study.Study;

@ExtendWith(StoreExtension.class)
class DemandTest {

    private Market market;

    @BeforeEach
    void open(MongoDatabase database) {
        database.drop();
        market = new Market(database);
    }

    @AfterEach
    void close() {
        market.close();
    }

    @Test
    void aGapThatNoCourseClosesIsCountedByZoneAndSubjectWithoutNamingAnybody() {
        // given four in the east and three in the west, who all should reach level 3, and a course to level 1
        List.of("a", "b", "c", "d").forEach(market::east);
        List.of("e", "f", "g").forEach(market::west);
        Actor trainer = market.trainer("tan");
        Id<Course> first = market.published(trainer, Market.course("教学设计入门", Subject.CHINESE, 1));

        assertThat(market.gaps())
                .extracting(GapRow::skill, GapRow::level, GapRow::stage, GapRow::subject, GapRow::people)
                .containsExactly(tuple(Market.DESIGN, 2, Stage.PRIMARY, Subject.CHINESE, 7));
        assertThat(market.gaps().getFirst().nearest()).isEqualTo(new GapRow.Nearest(first, "教学设计入门", 1, true));
        assertThat(market.demand()
                        .gaps(trainer, new Narrowing(Subject.CHINESE, Stage.PRIMARY, Market.WEST.id()), 0, 10)
                        .items())
                .extracting(GapRow::people)
                .containsExactly(3);
        assertThat(market.demand()
                        .gaps(trainer, new Narrowing(Subject.MATHS, null, null), 0, 10)
                        .items())
                .isEmpty();

        // when a course leads to what their posts ask for, then nobody is counted again and the row is gone
        market.published(trainer, Market.course("教学设计进阶", Subject.GENERAL, 3));
        assertThat(market.gaps()).isEmpty();
    }

    @Test
    void fewerThanThreeAreNotTold() {
        market.east("a");
        market.east("b");
        market.west("c");

        assertThat(market.gaps()).extracting(GapRow::people).containsExactly(3);
        assertThat(market.demand()
                        .gaps(market.officer(), new Narrowing(null, null, Market.EAST.id()), 0, 10)
                        .items())
                .isEmpty();
    }

    @Test
    void whatIsSearchedInVainIsGroupedByWhatItMeansAndCountsPeopleNotSearches() {
        Actor a = market.east("a");
        for (int again = 0; again < 5; again++) {
            market.demand().looked(a, "PBL", false);
        }
        market.demand().looked(market.east("b"), "项目式学习", false);
        assertThat(market.wanted()).isEmpty();

        market.demand().looked(market.west("c"), "项目化學習", false);
        assertThat(market.wanted())
                .extracting(Wanted::words, Wanted::people, Wanted::nothingFound, Wanted::wishes)
                .containsExactly(tuple("PBL", 3, 3, 0));
        assertThat(market.wanted().getFirst().groups())
                .extracting(Wanted.Group::kind, Wanted.Group::value, Wanted.Group::people)
                .containsExactly(
                        tuple(Wanted.Group.Kind.STAGE, "PRIMARY", 3), tuple(Wanted.Group.Kind.SUBJECT, "CHINESE", 3));
        assertThat(market.wanted().getFirst().weeks())
                .extracting(Wanted.Week::people)
                .containsExactly(3);

        // half a year later it is forgotten
        market.clock.pass(Duration.ofDays(200));
        assertThat(market.wanted()).isEmpty();
    }

    @Test
    void whoFoundSomethingAndChoseNothingLookedInVainToo() {
        Actor trainer = market.trainer("tan");
        Id<Course> course = market.published(trainer, Market.course("作业设计", Subject.CHINESE, 1));
        Actor chose = market.east("d");
        List.of(market.east("a"), market.east("b"), market.west("c"), chose)
                .forEach(teacher -> market.demand().looked(teacher, "作业设计", true));
        market.demand().sweep();
        market.get(Study.class).enrol(chose, course);

        assertThat(market.wanted()).isEmpty();
        market.clock.pass(Duration.ofDays(3));
        assertThat(market.wanted())
                .extracting(Wanted::people, Wanted::nothingFound)
                .containsExactly(tuple(3, 0));
    }

    @Test
    void whoAskedForACourseIsToldOnceWhenThereIsOneAndTheRowCloses() {
        Actor a = market.east("a");
        Actor b = market.west("b");
        market.demand().ask(a, "板书设计", "想看低年级的例子");
        market.demand().ask(b, "板书 设计", "");
        market.demand().ask(a, "板书设计", "又问一次");
        assertThat(market.demand().hasAsked(b, "板书设计")).isTrue();
        assertThat(market.wanted())
                .extracting(Wanted::people, Wanted::wishes, Wanted::notes, Wanted::groups)
                .containsExactly(tuple(2, 2, List.of("想看低年级的例子"), List.of()));

        Id<Course> course = market.published(market.trainer("tan"), Market.course("板书设计十讲", Subject.CHINESE, 1));

        assertThat(market.wanted()).isEmpty();
        for (Actor teacher : List.of(a, b)) {
            assertThat(market.answers(teacher)).singleElement().satisfies(message -> {
                assertThat(message.about()).isEqualTo(course.value());
                assertThat(message.args()).containsExactly("板书设计", "板书设计十讲");
            });
            assertThat(market.demand().hasAsked(teacher, "板书设计")).isFalse();
        }
    }

    @Test
    void aRowSaysWhoIsWritingForItAndOnlyOneBegins() {
        market.demand().ask(market.east("a"), "板书设计", "");
        Actor tan = market.trainer("tan");
        Actor li = market.trainer("li");
        String row = market.wanted().getFirst().id();

        Course draft = market.demand().propose(tan, row, Market.course("写一手好板书", Subject.CHINESE, 2));

        assertThat(market.wanted().getFirst().writing().trainerName()).isEqualTo("tan");
        assertThat(market.demand().proposal(draft.id()).orElseThrow().about()).isEqualTo("板书设计");
        assertThatThrownBy(() -> market.demand().propose(li, row, Content.titled("板书", Subject.CHINESE)))
                .isInstanceOf(Refused.Conflict.class);

        // put away, the row is free again
        market.get(Catalogue.class).archive(tan, draft.id());
        assertThat(market.wanted().getFirst().writing()).isNull();

        // published, it answers the row whatever its title says
        Course second = market.demand().propose(li, row, Market.course("写一手好字", Subject.CHINESE, 2));
        market.published(li, second);
        assertThat(market.wanted()).isEmpty();
        assertThat(market.answers(market.east("a"))).hasSize(1);
    }

    @Test
    void aTrainerBeginsForAGapToo() {
        List.of("a", "b", "c").forEach(market::east);
        String row = market.gaps().getFirst().id();
        Actor tan = market.trainer("tan");

        Course draft = market.demand().propose(tan, row, Market.course("教学设计", Subject.CHINESE, 3));

        assertThat(market.gaps().getFirst().writing().course()).isEqualTo(draft.id());
        assertThat(market.demand()
                        .gaps(tan, new Narrowing(null, null, Market.EAST.id()), 0, 10)
                        .items()
                        .getFirst()
                        .writing()
                        .trainerName())
                .isEqualTo("tan");
        market.published(tan, draft);
        assertThat(market.gaps()).isEmpty();
        assertThatThrownBy(() -> market.demand().propose(tan, row, Market.course("再写", Subject.CHINESE, 3)))
                .isInstanceOf(Refused.Missing.class);
    }

    @Test
    void theBoardIsForTrainersAndTheCommission() {
        Demand demand = market.demand();
        for (Actor no : List.of(market.east("a"), market.with(Role.SCHOOL_ADMIN, Market.COUNTY))) {
            assertThatThrownBy(() -> demand.gaps(no, Narrowing.NONE, 0, 10)).isInstanceOf(Refused.Forbidden.class);
            assertThatThrownBy(() -> demand.wanted(no, Narrowing.NONE)).isInstanceOf(Refused.Forbidden.class);
            assertThatThrownBy(() -> demand.zones(no)).isInstanceOf(Refused.Forbidden.class);
            assertThatThrownBy(() -> demand.propose(no, "topic:x", Content.titled("x", null)))
                    .isInstanceOf(Refused.Forbidden.class);
        }
        Actor ofTheEast = market.with(Role.OFFICER, Market.EAST);
        List.of("b", "c", "d").forEach(market::east);
        List.of("e", "f", "g").forEach(market::west);
        demand.sweep();
        assertThat(demand.zones(ofTheEast)).containsExactly(Market.EAST);
        assertThat(demand.gaps(ofTheEast, Narrowing.NONE, 0, 10).items())
                .allSatisfy(row -> assertThat(row.zone()).isEqualTo(Market.EAST.id()))
                .isNotEmpty();
        assertThatThrownBy(() -> demand.gaps(ofTheEast, new Narrowing(null, null, Market.WEST.id()), 0, 10))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void wordsThatSayNothingAndNotesThatAreTooLongAreRefused() {
        Actor a = market.east("a");
        assertThatThrownBy(() -> market.demand().ask(a, " ，。", "")).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> market.demand().ask(a, "板书", "长".repeat(301))).isInstanceOf(Refused.Invalid.class);
        assertThat(market.wanted()).isEmpty();
    }
}
