package org.yunyan.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunyan.insight.InsightWorld.COUNTY;
import static org.yunyan.insight.InsightWorld.actor;
import static org.yunyan.insight.InsightWorld.school;
import static org.yunyan.insight.InsightWorld.zone;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunyan.credits.MovableClock;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** Rows of a unit that somebody does not oversee never leave the room. */
@ExtendWith(StoreExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {

    private InsightWorld world;

    @BeforeAll
    void aCounty(MongoDatabase database, @TempDir Path data) {
        world = new InsightWorld(database, data, new MovableClock("2026-11-24T10:00"));
        world.plantCourse();
        List<Person> everybody = world.plantPeople(2, 2, 4);
        world.plantHistory(everybody, new Random(1), 2026);
        world.insight().rebuild(2026);
    }

    @AfterAll
    void end() {
        world.close();
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                Arguments.of("the office of another school", actor(Role.SCHOOL_ADMIN, school(1, 2)), school(1, 1)),
                Arguments.of("a school's office asking for its zone", actor(Role.SCHOOL_ADMIN, school(1, 1)), zone(1)),
                Arguments.of("the supervisor of another zone", actor(Role.SUPERVISOR, zone(2)), school(1, 1)),
                Arguments.of("a supervisor asking for the county", actor(Role.SUPERVISOR, zone(1)), COUNTY.id()),
                Arguments.of("an officer of one zone asking for the other", actor(Role.OFFICER, zone(2)), zone(1)),
                Arguments.of("a teacher of the school itself", actor(Role.TEACHER, school(1, 1)), school(1, 1)),
                Arguments.of("a trainer of the county", actor(Role.TRAINER, COUNTY.id()), COUNTY.id()),
                Arguments.of(
                        "the office of another school asking for a group",
                        actor(Role.SCHOOL_ADMIN, school(1, 2)),
                        Id.<Organisation>of("school-1-1-group")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void isRefusedEveryQuestion(String who, Actor actor, Id<Organisation> unit) {
        List<Object> left = new ArrayList<>();

        assertThatThrownBy(() -> left.add(world.insight().overview(actor, unit, 2026)))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> left.add(world.insight().trend(actor, unit, 12)))
                .isInstanceOf(Refused.Forbidden.class);
        for (Who rows : Who.values()) {
            assertThatThrownBy(() -> left.add(world.insight().persons(actor, unit, 2026, rows, 0, 10)))
                    .isInstanceOf(Refused.Forbidden.class);
            assertThatThrownBy(() -> world.insight().export(actor, unit, 2026, rows, Function.identity(), left::add))
                    .isInstanceOf(Refused.Forbidden.class);
        }
        assertThat(left).isEmpty();
    }

    static Stream<Arguments> overseers() {
        return Stream.of(
                Arguments.of("the school's own office", actor(Role.SCHOOL_ADMIN, school(1, 1)), school(1, 1), 4),
                Arguments.of("the zone's supervisor", actor(Role.SUPERVISOR, zone(1)), school(1, 1), 4),
                Arguments.of("the zone's supervisor, the zone", actor(Role.SUPERVISOR, zone(1)), zone(1), 8),
                Arguments.of("an officer", actor(Role.OFFICER, COUNTY.id()), COUNTY.id(), 16),
                Arguments.of("the operator", actor(Role.ADMIN, COUNTY.id()), school(2, 2), 4));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overseers")
    void seesExactlyTheUnitsPeople(String who, Actor actor, Id<Organisation> unit, int people) {
        List<List<Object>> lines = new ArrayList<>();

        world.insight().export(actor, unit, 2026, Who.ALL, Function.identity(), lines::add);
        List<PersonRow> rows =
                world.insight().persons(actor, unit, 2026, Who.ALL, 0, 200).items();

        assertThat(world.insight().overview(actor, unit, 2026).total().teachers())
                .isEqualTo(people);
        assertThat(lines).hasSize(1 + people);
        assertThat(rows).hasSize(people);
        assertThat(rows)
                .allMatch(row -> world.people().person(row.person()).path().contains(unit));
    }

    @Test
    void aUnitThatIsNotThereIsMissing() {
        assertThatThrownBy(() -> world.insight().overview(InsightWorld.officer(), Id.of("nowhere"), 2026))
                .isInstanceOf(Refused.Missing.class);
    }
}
