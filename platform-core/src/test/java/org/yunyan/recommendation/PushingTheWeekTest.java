package org.yunyan.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.contact.Contacts;
import org.yunyan.identity.Actor;
import org.yunyan.messages.Message;
import org.yunyan.messages.MessageKind;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.verdicts.Fix;
import org.yunyan.verdicts.Verdicts;

/** The week's pushes of the whole county: chosen early, told at each teacher's hour, on one node at a time, nobody twice. */
@ExtendWith(StoreExtension.class)
class PushingTheWeekTest {

    private static final SkillAim DESIGN = new SkillAim(Town.DESIGN, 2);
    private static final Duration TO_MONDAY_EARLY =
            Duration.ofDays(5).plusHours(20).plusMinutes(30);

    private final MongoDatabase database;
    private final Town town;
    private final Actor an;
    private final Actor li;

    PushingTheWeekTest(MongoDatabase database) {
        database.drop();
        this.database = database;
        town = new Town(database);
        an = town.teacher("an", Stage.PRIMARY, Subject.MATHS);
        li = town.teacher("li", Stage.PRIMARY, Subject.MATHS);
    }

    @BeforeEach
    void fiveCoursesAreOfferedAndItIsMondayHalfPastFive() {
        for (int i = 0; i < 5; i++) {
            town.offered("c" + i, "数学专题 " + i, Subject.MATHS, Stage.PRIMARY, DESIGN);
        }
        town.shelves().prepare();
        town.clock.pass(TO_MONDAY_EARLY);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void itIsChosenEarlyAndToldAtSevenEachOnce() {
        town.recommendations().pushWeekWhenDue();
        town.sweep();
        assertThat(pushed(an)).as("nobody is woken").isEmpty();

        town.clock.pass(Duration.ofMinutes(90));
        town.sweep();
        town.recommendations().pushWeekWhenDue();
        town.sweep();

        assertThat(pushed(an)).hasSize(2).doesNotHaveDuplicates();
        assertThat(pushed(li)).hasSize(2);
    }

    @Test
    void whoWantsItOnThursdayEveningGetsItThen() {
        town.get(Contacts.class).digestAt(an, DayOfWeek.THURSDAY, 18);
        town.recommendations().pushWeekWhenDue();

        town.clock.pass(Duration.ofDays(3));
        town.sweep();
        assertThat(pushed(an)).isEmpty();
        assertThat(pushed(li)).hasSize(2);

        town.clock.pass(Duration.ofHours(12).plusMinutes(30));
        town.sweep();
        assertThat(pushed(an)).hasSize(2);
    }

    @Test
    void onAnotherDayAWeekIsNotBegun() {
        town.clock.pass(Duration.ofDays(1));

        town.recommendations().pushWeekWhenDue();

        assertThat(town.recommendations().pushes(an, 10)).isEmpty();
    }

    @Test
    void aWalkThatAnotherNodeIsOnIsLeftToItUntilItsLeaseEnds() {
        Instant leased = town.clock.instant().plus(Duration.ofMinutes(2));
        new WalkStore(database).begin(walk(null, leased));

        town.recommendations().pushWeek();
        assertThat(town.recommendations().pushes(an, 10)).isEmpty();

        town.clock.pass(Duration.ofMinutes(3));
        town.recommendations().pushWeek();
        assertThat(town.recommendations().pushes(an, 10)).hasSize(2);
    }

    @Test
    void aWalkThatWasBrokenOffGoesOnBehindTheLastSchoolOnAnyDay() {
        town.clock.pass(Duration.ofDays(2));
        new WalkStore(database).begin(walk("school", Instant.EPOCH));
        town.recommendations().pushWeekWhenDue();
        assertThat(town.recommendations().pushes(an, 10))
                .as("her school had its turn")
                .isEmpty();

        database.getCollection("walks").drop();
        new WalkStore(database).begin(walk("nobody", Instant.EPOCH));
        town.recommendations().pushWeekWhenDue();
        assertThat(town.recommendations().pushes(an, 10)).hasSize(2);
    }

    @Test
    void aNodeThatDiesInTheMiddleOfASchoolDoublesNothing() {
        town.recommendations().pushWeekWhenDue();
        List<Push> before = town.recommendations().pushes(an, 10);
        database.getCollection("digests").deleteMany(new Document("_id", "an:2026-W49"));
        database.getCollection("walks").drop();
        new WalkStore(database).begin(walk(null, Instant.EPOCH));

        town.recommendations().pushWeekWhenDue();
        town.clock.pass(Duration.ofHours(2));
        town.sweep();

        assertThat(town.recommendations().pushes(an, 10))
                .extracting(Push::course)
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(Push::course).toList());
        assertThat(pushed(an)).hasSize(2);
        Document digest = database.getCollection("digests")
                .find(new Document("_id", "an:2026-W49"))
                .first();
        assertThat(digest.getList("courses", Document.class))
                .as("the digest that was lost tells of what was kept before")
                .hasSize(2);
    }

    @Test
    void whoeverMissesCreditsIsWarnedOnceAtEachDistanceFromTheEndOfTheYear() {
        for (int week = 0; week < 5; week++) {
            town.recommendations().pushWeekWhenDue();
            town.clock.pass(Duration.ofMinutes(90));
            town.sweep();
            town.clock.pass(Duration.ofDays(7).minusMinutes(90));
        }

        assertThat(town.inbox(an))
                .filteredOn(message -> message.kind() == MessageKind.DEADLINE)
                .as("30 November: 32 days, 7 December: 25 days, 21 December: 11 days")
                .extracting(message -> message.id().value())
                .containsExactlyInAnyOrder("an|deadline:2026:60", "an|deadline:2026:30", "an|deadline:2026:14");
    }

    @Test
    void theWarningNamesTheSmallestFix() {
        town.recommendations().pushWeekWhenDue();
        town.clock.pass(Duration.ofHours(2));
        town.sweep();

        Fix fix = town.get(Verdicts.class).fix(an.person());
        assertThat(fix.trainings()).hasSize(1);
        assertThat(town.inbox(an))
                .filteredOn(message -> message.kind() == MessageKind.DEADLINE)
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.titleKey()).isEqualTo("message.deadline.one");
                    assertThat(message.args())
                            .contains(
                                    fix.hours().stripTrailingZeros().toPlainString(),
                                    "vocabulary.TrainingMode."
                                            + fix.trainings().getFirst().mode());
                });
    }

    private List<String> pushed(Actor teacher) {
        return town.inbox(teacher).stream()
                .filter(message -> message.kind() == MessageKind.PUSHED)
                .map(Message::about)
                .toList();
    }

    private Walk walk(String after, Instant leased) {
        return new Walk(
                Pushing.week(town.clock.instant()), Walk.Kind.WEEK, null, after, town.clock.instant(), leased, true);
    }
}
