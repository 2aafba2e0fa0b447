package org.yunyan.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunyan.people.SmallCounty.BRIDGE;
import static org.yunyan.people.SmallCounty.COUNTY;
import static org.yunyan.people.SmallCounty.EAST;
import static org.yunyan.people.SmallCounty.HILL;
import static org.yunyan.people.SmallCounty.RIVER;
import static org.yunyan.people.SmallCounty.RIVER_MATHS;
import static org.yunyan.people.SmallCounty.WEST;
import static org.yunyan.people.SmallCounty.teacher;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

@ExtendWith(StoreExtension.class)
class PeopleTest {

    private final People people;

    private final Person an = teacher("an", "安宁").at(RIVER).build();
    private final Person bo = teacher("bo", "白露").at(RIVER_MATHS).build();
    private final Person chen = teacher("chen", "陈晨").at(BRIDGE).build();
    private final Person deng = teacher("deng", "陈灯").at(HILL).build();
    private final Person gone = teacher("gone", "陈归").at(HILL).left().build();
    private final Person clerk = teacher("clerk", "陈管").at(EAST).withoutPost().build();

    PeopleTest(MongoDatabase database) {
        database.drop();
        people = Rooms.open(database, SetClock.at("2026-03-02T00:00:00Z"), "people")
                .get(People.class);
    }

    @BeforeEach
    void aCountyWithTeachers() {
        SmallCounty.registerIn(people);
        people.enter(List.of(an, bo, chen, deng, gone, clerk));
    }

    @Test
    void theTreeLeadsFromTheCountyToItsSchools() {
        assertThat(people.county()).isEqualTo(COUNTY);
        assertThat(people.children(COUNTY.id())).containsExactlyInAnyOrder(EAST, WEST);
        assertThat(people.schoolsUnder(COUNTY.id())).containsExactlyInAnyOrder(RIVER, BRIDGE, HILL);
        assertThat(people.schoolsUnder(EAST.id())).containsExactlyInAnyOrder(RIVER, BRIDGE);
        assertThat(people.schoolsUnder(HILL.id())).containsExactly(HILL);
        assertThat(people.schoolsUnder(RIVER_MATHS.id())).containsExactly(RIVER);
    }

    @Test
    void aPersonComesBackWithHerPost() {
        assertThat(people.person(an.id())).isEqualTo(an);
        assertThat(people.byNumber(an.number())).contains(an);
        assertThat(people.persons(List.of(an.id(), Id.of("nobody")))).containsOnlyKeys(an.id());
    }

    @Test
    void whoIsNotThereIsSaidToBeMissing() {
        assertThatThrownBy(() -> people.person(Id.of("nobody"))).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> people.teachersOf(Id.of("nowhere"))).isInstanceOf(Refused.Missing.class);
    }

    @Test
    void teachersAreThoseInServiceWithAPost() {
        assertThat(people.teachersOf(RIVER.id())).containsExactly(an, bo);
        assertThat(people.teachersOf(RIVER_MATHS.id())).containsExactly(bo);
        assertThat(people.teachersOf(HILL.id())).containsExactly(deng);
        assertThat(people.teachersUnder(EAST.id(), 0, 10).items()).containsExactlyInAnyOrder(an, bo, chen);
        assertThat(people.teachersUnder(COUNTY.id(), 0, 10).total()).isEqualTo(4);
    }

    @Test
    void pagesShowEveryTeacherOnce() {
        var first = people.teachersUnder(COUNTY.id(), 0, 3);
        var second = people.teachersUnder(COUNTY.id(), 3, 3);

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
    }

    @Test
    void searchFindsByTheBeginningOfANameOrNumberWithinAUnit() {
        assertThat(people.search("陈", COUNTY.id(), 0, 10).items()).containsExactlyInAnyOrder(chen, deng, clerk);
        assertThat(people.search("陈", EAST.id(), 0, 10).items()).containsExactlyInAnyOrder(chen, clerk);
        assertThat(people.search("陈晨", WEST.id(), 0, 10).items()).isEmpty();
        assertThat(people.search(" ", COUNTY.id(), 0, 10).items()).isEmpty();
    }

    @Test
    void enteringTwiceChangesNothingAndEnteringAnewMovesHer() {
        people.enter(List.of(an));
        assertThat(people.teachersUnder(COUNTY.id(), 0, 10).total()).isEqualTo(4);

        people.enter(List.of(teacher("an", "安宁").at(HILL).build()));
        assertThat(people.teachersOf(RIVER.id())).containsExactly(bo);
        assertThat(people.teachersOf(HILL.id())).hasSize(2);
    }

    @Test
    void aNumberBelongsToOnePersonOnly() {
        Person thief = new Person(Id.of("thief"), an.number(), "贼", HILL.id(), HILL.path(), null, an.joined(), true);
        Person honest = teacher("honest", "诚实").build();

        assertThatThrownBy(() -> people.enter(List.of(thief, honest)))
                .isInstanceOfSatisfying(
                        Refused.Conflict.class,
                        refused -> assertThat(refused.arguments()).containsExactly(an.number()));
        assertThat(people.person(an.id())).isEqualTo(an);
        assertThat(people.person(honest.id())).isEqualTo(honest);
    }
}
