package org.yunyan.organisers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Audit;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.People;
import org.yunyan.people.SmallCounty;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** Who may let an organiser's program in, and that its secret is nobody's but its own. */
@ExtendWith(StoreExtension.class)
class OrganisersTest {

    private static final Actor OPERATOR = actor("operator", Role.ADMIN);
    private static final Id<Organiser> UNIVERSITY = Id.of("xnu-training");

    private final SetClock clock = SetClock.at("2026-11-28T02:00:00Z");
    private Rooms rooms;
    private Organisers organisers;

    @BeforeEach
    void open(MongoDatabase database) {
        database.drop();
        rooms = Rooms.open(database, clock, "people", "identity", "organisers");
        SmallCounty.registerIn(rooms.get(People.class));
        organisers = rooms.get(Organisers.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aSecretIsShownOnceAndKeptAsItsHash(MongoDatabase database) {
        Admitted admitted = admit();

        assertThat(admitted.secret()).hasSizeGreaterThan(40);
        assertThat(database.getCollection("organisers").find().first().toJson())
                .contains("hash of ")
                .doesNotContain("\"" + admitted.secret());
        assertThat(admitted.toString() + admitted.organiser()).doesNotContain(admitted.secret());
        assertThat(organisers.posting("xnu-training")).contains(admitted.organiser());
    }

    @Test
    void anotherSecretTakesThePlaceOfTheFirst() {
        Admitted first = admit();
        clock.pass(Duration.ofDays(1));

        Admitted second = organisers.renew(OPERATOR, UNIVERSITY, OrganisersTest::hash);

        assertThat(second.secret()).isNotEqualTo(first.secret());
        assertThat(organisers.posting("xnu-training").orElseThrow().secretHash())
                .isEqualTo(hash(second.secret()));
        assertThat(second.organiser().renewed()).isAfter(first.organiser().renewed());
    }

    @Test
    void whoWasShutOutPostsNothingIsStillOnTheListAndDoesNotComeBack() {
        admit();

        organisers.revoke(OPERATOR, UNIVERSITY);

        assertThat(organisers.posting("xnu-training")).isEmpty();
        assertThat(organisers.all(OPERATOR))
                .singleElement()
                .satisfies(one -> assertThat(one.mayPost()).isFalse());
        assertThatThrownBy(() -> organisers.renew(OPERATOR, UNIVERSITY, OrganisersTest::hash))
                .isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(this::admit).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void onlyOperatorsLookAfterThemAndEachActIsAudited() {
        admit();
        organisers.renew(OPERATOR, UNIVERSITY, OrganisersTest::hash);
        organisers.revoke(OPERATOR, UNIVERSITY);
        Actor officer = actor("officer", Role.OFFICER);

        assertThatThrownBy(() -> organisers.all(officer)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> organisers.admit(officer, "other", "别处", OrganisersTest::hash))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> organisers.revoke(officer, UNIVERSITY)).isInstanceOf(Refused.Forbidden.class);
        assertThat(rooms.get(Accounts.class).audits(OPERATOR, 0, 10).items())
                .extracting(Audit::action)
                .containsExactlyInAnyOrder("organiser.admit", "organiser.renew", "organiser.revoke");
    }

    @Test
    void whatIsNoNameIsRefused() {
        for (String client : new String[] {null, "ab", "Univ", "a b c", "-abc", "x".repeat(41)}) {
            assertThatThrownBy(() -> organisers.admit(OPERATOR, client, "西南大学", OrganisersTest::hash))
                    .isInstanceOf(Refused.Invalid.class);
        }
        assertThatThrownBy(() -> organisers.admit(OPERATOR, "univ", " ", OrganisersTest::hash))
                .isInstanceOf(Refused.Invalid.class);
    }

    private Admitted admit() {
        return organisers.admit(OPERATOR, "xnu-training", "西南大学", OrganisersTest::hash);
    }

    private static String hash(String secret) {
        return "hash of " + secret;
    }

    private static Actor actor(String name, Role role) {
        return new Actor(Id.of(name), Id.of(name), name, List.of(new Grant(role, SmallCounty.COUNTY.id())));
    }
}
