package org.yunyan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunyan.people.SmallCounty.COUNTY;
import static org.yunyan.people.SmallCounty.EAST;
import static org.yunyan.people.SmallCounty.RIVER;
import static org.yunyan.people.SmallCounty.teacher;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.SmallCounty;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

@ExtendWith(StoreExtension.class)
class AccountsTest {

    private static final String RIGHT = "correct horse";
    private static final String HASH = Password.hash(RIGHT);

    private final SetClock clock = SetClock.at("2026-03-02T00:00:00Z");
    private final MongoDatabase database;
    private final Rooms rooms;
    private final Accounts accounts;

    AccountsTest(MongoDatabase database) {
        database.drop();
        this.database = database;
        rooms = Rooms.open(database, clock, "people", "identity");
        accounts = rooms.get(Accounts.class);
    }

    @BeforeEach
    void teachersAndThoseWhoOverseeThem() {
        People people = rooms.get(People.class);
        SmallCounty.registerIn(people);
        people.enter(List.of(
                teacher("an", "安宁").at(RIVER).build(),
                teacher("office", "校办").at(RIVER).build(),
                teacher("zone", "督导").at(EAST).build(),
                teacher("officer", "教委").at(COUNTY).build(),
                teacher("admin", "管理员").at(COUNTY).build()));
        accounts.open(List.of(
                account("an", Role.TEACHER, RIVER),
                account("office", Role.SCHOOL_ADMIN, RIVER),
                account("zone", Role.SUPERVISOR, EAST),
                account("officer", Role.OFFICER, COUNTY),
                account("admin", Role.ADMIN, COUNTY)));
    }

    @Test
    void theRightPasswordOpensTheDoorInWhateverCaseTheLoginIsWritten() {
        Actor an = accounts.signIn(" AN ", RIGHT);

        assertThat(an.name()).isEqualTo("安宁");
        assertThat(an.grants()).containsExactly(new Grant(Role.TEACHER, RIVER.id()));
    }

    @Test
    void anUnknownLoginAndAWrongPasswordGetTheSameAnswer() {
        assertRefused("an", "wrong", "refused.signIn.wrong");
        assertRefused("nobody", "wrong", "refused.signIn.wrong");
        assertRefused("x".repeat(1000), "wrong", "refused.signIn.wrong");
        assertRefused("an", "y".repeat(100_000), "refused.signIn.wrong");
    }

    @Test
    void anAccountWithoutAPasswordOrNotActiveCannotBeSignedInTo() {
        accounts.open(List.of(
                Account.of(Id.of("fresh"), "fresh", null, Id.of("an"), List.of()),
                new Account(Id.of("shut"), "shut", HASH, Id.of("an"), List.of(), false, Preferences.DEFAULT)));

        assertRefused("fresh", "nobody", "refused.signIn.wrong");
        assertRefused("shut", RIGHT, "refused.signIn.wrong");
        assertThat(accounts.actor("shut")).isEmpty();
    }

    @Test
    void afterFiveWrongTriesEvenTheRightPasswordWaitsAndTheWaitDoubles() {
        failTimes(5);
        assertRefused("an", RIGHT, "refused.signIn.wait", 30L);

        clock.pass(Duration.ofSeconds(30));
        failTimes(1);
        assertRefused("an", RIGHT, "refused.signIn.wait", 60L);

        clock.pass(Duration.ofSeconds(59));
        assertRefused("an", RIGHT, "refused.signIn.wait", 1L);

        clock.pass(Duration.ofSeconds(1));
        assertThat(accounts.signIn("an", RIGHT).name()).isEqualTo("安宁");
    }

    @Test
    void aSuccessForgetsTheWrongTries() {
        failTimes(4);
        accounts.signIn("an", RIGHT);
        failTimes(4);

        assertThat(accounts.signIn("an", RIGHT).name()).isEqualTo("安宁");
    }

    @Test
    void aWaitHoldsAfterARestartAndOnlyForThisLogin() {
        failTimes(5);

        try (Rooms again = Rooms.open(database, clock, "people", "identity")) {
            assertThatThrownBy(() -> again.get(Accounts.class).signIn("an", RIGHT))
                    .isInstanceOf(Refused.Forbidden.class);
        }
        assertThat(accounts.signIn("office", RIGHT).name()).isEqualTo("校办");
    }

    @Test
    void waitsGrowNoLongerThanAQuarterOfAnHourAndAreForgottenAfterADay() {
        WrongTries tries = WrongTries.first("an", clock.instant());
        for (int i = 0; i < 30; i++) {
            tries = tries.again(clock.instant());
        }
        assertThat(tries.remaining(clock.instant())).isEqualTo(Duration.ofMinutes(15));

        clock.pass(Duration.ofHours(25));
        assertThat(tries.again(clock.instant()).count()).isEqualTo(1);
    }

    @Test
    void guessingInParallelGetsNoMoreTriesThanGuessingInTurn() throws Exception {
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = IntStream.range(0, 20)
                    .mapToObj(i -> guessers.submit(() -> answerTo("an", "guess " + i)))
                    .toList();
            int tried = 0;
            for (Future<String> answer : answers) {
                tried += answer.get().equals("refused.signIn.wrong") ? 1 : 0;
            }
            assertThat(tried).isEqualTo(5);
        }
    }

    @Test
    void openingAgainLeavesPasswordAndPreferencesAlone() {
        Actor an = accounts.signIn("an", RIGHT);
        accounts.prefer(an, new Preferences("en", true, "dark"));
        accounts.changePassword(an, RIGHT, "another password");

        accounts.open(List.of(account("an", Role.ADMIN, COUNTY)));

        assertThat(accounts.account("an").orElseThrow().preferences()).isEqualTo(new Preferences("en", true, "dark"));
        assertThat(accounts.signIn("an", "another password").grants())
                .containsExactly(new Grant(Role.TEACHER, RIVER.id()));
    }

    @Test
    void aLoginBelongsToOneAccountOnly() {
        Account thief = Account.of(Id.of("thief"), "AN", HASH, Id.of("office"), List.of());
        Account honest = Account.of(Id.of("honest"), "honest", HASH, Id.of("office"), List.of());

        assertThatThrownBy(() -> accounts.open(List.of(thief, honest)))
                .isInstanceOfSatisfying(
                        Refused.Conflict.class,
                        refused -> assertThat(refused.arguments()).containsExactly("an"));
        assertThat(accounts.account("honest")).isPresent();
    }

    @Test
    void closedAccountsAreGoneAndTheirPeopleStay() {
        accounts.close(List.of(Id.of("an")));

        assertThat(accounts.account("an")).isEmpty();
        assertThat(rooms.get(People.class).person(Id.of("an")).name()).isEqualTo("安宁");
    }

    @Test
    void aPasswordIsChangedOnlyByWhoKnowsTheOldOne() {
        Actor an = accounts.signIn("an", RIGHT);

        assertThatThrownBy(() -> accounts.changePassword(an, "wrong", "long enough"))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.key()).isEqualTo("refused.password.current"));
        assertThatThrownBy(() -> accounts.changePassword(an, RIGHT, "short"))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.key()).isEqualTo("refused.password.length"));
    }

    @Test
    void aSchoolOfficeIssuesPasswordsForItsTeachersOnly() {
        Actor office = actor("office");

        String issued = accounts.issuePassword(office, Id.of("an"));

        assertThat(accounts.signIn("an", issued).name()).isEqualTo("安宁");
        assertThatThrownBy(() -> accounts.issuePassword(office, Id.of("officer")))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> accounts.issuePassword(office, Id.of("office")))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> accounts.issuePassword(actor("officer"), Id.of("an")))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void onlyAnOperatorGrantsRolesAndOnlyBelowHerUnit() {
        List<Grant> supervisor = List.of(new Grant(Role.SUPERVISOR, EAST.id()));

        assertThatThrownBy(() -> accounts.grant(actor("officer"), Id.of("an"), supervisor))
                .isInstanceOf(Refused.Forbidden.class);
        accounts.grant(actor("admin"), Id.of("an"), supervisor);
        assertThat(actor("an").oversees(RIVER.path())).isTrue();

        accounts.grant(actor("admin"), Id.of("office"), List.of(new Grant(Role.ADMIN, RIVER.id())));
        assertThatThrownBy(() ->
                        accounts.grant(actor("office"), Id.of("office"), List.of(new Grant(Role.ADMIN, COUNTY.id()))))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> accounts.issuePassword(actor("office"), Id.of("an")))
                .as("she is a supervisor of the whole zone now")
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void whatWasDoneIsInTheLogNewestFirstAndOnlyAnOperatorReadsIt() {
        accounts.audit(actor("officer"), "course.publish", "course-1", null);
        clock.pass(Duration.ofMinutes(1));
        accounts.audit(actor("officer"), "course.archive", "course-1", "outdated");

        assertThat(accounts.audits(actor("admin"), 0, 10).items())
                .extracting(Audit::action)
                .containsExactly("course.archive", "course.publish");
        assertThatThrownBy(() -> accounts.audits(actor("officer"), 0, 10)).isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void anUnknownLanguageIsRefused() {
        assertThatThrownBy(() -> new Preferences("fr", false, "auto")).isInstanceOf(Refused.Invalid.class);
    }

    private Actor actor(String login) {
        return accounts.actor(login).orElseThrow();
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            assertRefused("an", "wrong", "refused.signIn.wrong");
        }
    }

    private void assertRefused(String login, String password, String key, Object... arguments) {
        assertThatThrownBy(() -> accounts.signIn(login, password))
                .isInstanceOfSatisfying(Refused.Forbidden.class, refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.arguments()).containsExactly(arguments);
                });
    }

    private String answerTo(String login, String password) {
        try {
            return accounts.signIn(login, password).name();
        } catch (Refused refused) {
            return refused.key();
        }
    }

    private static Account account(String id, Role role, Organisation on) {
        return Account.of(Id.of(id), id, HASH, Id.of(id), List.of(new Grant(role, on.id())));
    }
}
