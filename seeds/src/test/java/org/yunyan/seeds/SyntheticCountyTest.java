package org.yunyan.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.credits.Award;
import org.yunyan.credits.Ledger;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.mongo.StoreExtension;

@ExtendWith(StoreExtension.class)
class SyntheticCountyTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-15");

    @Test
    void has_as_many_teachers_and_years_as_it_is_asked_for() {
        SyntheticCounty county = SyntheticCounty.of(2_000, 5, DAY, 7);

        assertThat(county.people()).hasSize(2_000).allMatch(Person::teaches);
        assertThat(county.histories().limit(50).flatMap(history -> history.awards().stream()))
                .extracting(award -> Window.day(award.at()))
                .allSatisfy(day -> assertThat(day).isBetween("2022-01-01", "2026-06-14"))
                .anySatisfy(day -> assertThat(day.getYear()).isEqualTo(2022));
    }

    @Test
    void is_the_same_for_the_same_seed_and_another_for_another() {
        List<History> one = drawn(7);

        assertThat(drawn(7)).isEqualTo(one);
        assertThat(drawn(8)).isNotEqualTo(one);
    }

    @Test
    void awards_each_training_once_a_person() {
        assertThat(drawn(7))
                .allSatisfy(history ->
                        assertThat(history.awards()).extracting(Award::key).doesNotHaveDuplicates());
    }

    @Test
    void plants_ledgers_that_verify(MongoDatabase database, @TempDir Path data) {
        SyntheticCounty county = SyntheticCounty.of(60, 2, DAY, 7);
        try (World world = new World(database, data, "2026-06-15T09:00")) {

            county.plant(world.room(Rooms.class));

            assertThat(world.room(People.class)
                            .teachersUnder(world.room(People.class).county().id(), 0, 10)
                            .total())
                    .isEqualTo(60);
            assertThat(county.people())
                    .allSatisfy(person -> assertThat(
                                    world.room(Ledger.class).verify(person.id()).ok())
                            .isTrue());
        }
    }

    private static List<History> drawn(long seed) {
        return SyntheticCounty.of(40, 3, DAY, seed).histories().toList();
    }
}
