package org.yunyan.web.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.web.Browser.json;

import com.mongodb.client.MongoClient;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.Courses;
import org.yunyan.Rooms;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.identity.Account;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Password;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;
import org.yunyan.study.Played;
import org.yunyan.study.SegmentReport;
import org.yunyan.web.Browser;
import tools.jackson.databind.JsonNode;

/**
 * The plug is pulled while teachers study: the platform runs as a process of its own, is killed without warning while it
 * answers, and is started again. What it had acknowledged is there, and what a course earns is in the ledger once.
 */
class KilledWhileStudyingTest {

    private static final String PASSWORD = "password-of-the-test";
    private static final List<String> LOGINS = List.of("an", "bo", "cai");
    private static final int FILM = 600;
    private static final int KILLED_AFTER = 90;
    private static final int LOOKS = 120;

    /** A film of ten minutes may be played in less than a second. */
    private static final int SPEED = 1000;

    private static final Map<String, String> FAST =
            Map.of("YUNYAN_STUDY_SPEED", String.valueOf(SPEED), "YUNYAN_DEMO", "false");

    @Test
    void nothingThatWasAcknowledgedIsLostAndTheCreditsAreThereOnce(@TempDir Path folder) throws InterruptedException {
        try (RunningPlatform platform = new RunningPlatform(folder, FAST)) {
            plant(platform.data());

            // given three teachers whose players report second after second, when the process is killed in between
            platform.start();
            AtomicInteger answers = new AtomicInteger();
            List<Student> students = signedIn(platform);
            List<Thread> players = students.stream()
                    .map(student -> Thread.ofVirtual().start(() -> student.playUntilNobodyAnswers(answers)))
                    .toList();
            while (answers.get() < KILLED_AFTER) {
                Thread.sleep(5);
            }
            platform.kill();
            for (Thread player : players) {
                player.join();
            }

            // then each finds at least what she was told, and no more than she had reported
            platform.start();
            students.forEach(student -> {
                student.signIn(platform);
                assertThat(student.kept()).isBetween(student.acknowledged, student.reported);
            });

            // and when it is killed the moment it has said that the course is completed
            Student first = students.getFirst();
            first.playToTheEnd();
            platform.kill();
            platform.start();
            first.signIn(platform);

            // then the credits come nevertheless, and an answer that was asked for again adds nothing
            first.awaitCredits();
            assertThat(first.sendLastAgain().get("courseDone").asBoolean()).isTrue();
            Thread.sleep(5_000);
            assertThat(first.credits().get("entries")).hasSize(1);
            assertThat(first.credits().at("/ledger/ok").asBoolean()).isTrue();
        }
    }

    private static List<Student> signedIn(RunningPlatform platform) {
        List<Student> students = LOGINS.stream().map(Student::new).toList();
        students.forEach(student -> {
            student.signIn(platform);
            student.open();
        });
        return students;
    }

    /** A county of one school, three teachers and a course of one film, as they lie in the store when the platform starts. */
    private static void plant(Path data) {
        try (EmbeddedStore store = EmbeddedStore.open(data.resolve("store"));
                MongoClient client = Databases.client(store.uri());
                Rooms rooms = Rooms.open(
                        client.getDatabase("yunyan"), Clock.systemUTC(), "people", "identity", "skills", "catalogue")) {
            Organisation county = Organisation.county(Id.of("county"), "云江县");
            Organisation zone = county.child(Id.of("zone"), OrganisationKind.ZONE, "江北片区", false, List.of());
            Organisation school =
                    zone.child(Id.of("school"), OrganisationKind.SCHOOL, "滨江小学", true, List.of(Stage.PRIMARY));
            rooms.get(People.class).register(List.of(county, zone, school));
            Post post = new Post(Stage.PRIMARY, Subject.CHINESE, List.of(), Set.of(3), Title.NONE, false);
            String hash = Password.hash(PASSWORD);
            for (String login : LOGINS) {
                LocalDate joined = LocalDate.of(2015, 9, 1);
                rooms.get(People.class)
                        .enter(List.of(new Person(
                                Id.of(login), login, login, school.id(), school.path(), post, joined, true)));
                List<Grant> grants = List.of(new Grant(Role.TEACHER, school.id()));
                rooms.get(Accounts.class).open(List.of(Account.of(Id.of(login), login, hash, Id.of(login), grants)));
            }
            rooms.get(Catalogue.class)
                    .plant(List.of(CourseVersion.of(
                            Id.of("film-course"),
                            1,
                            Courses.of(Courses.video(FILM)),
                            Id.of("tan"),
                            "谭老师",
                            Instant.parse("2026-01-01T00:00:00Z"),
                            Id.of("reviewer"))));
        }
    }

    /** A teacher whose player reports one second after the other. */
    private static final class Student {

        private static final String COURSE = "film-course";
        private static final String UNIT = Courses.VIDEO.value();

        private final String login;
        private Browser browser;
        private JsonNode token;
        private String session;
        private String key;
        private long sequence;
        private String last = "";

        /** Seconds that the platform had confirmed. */
        private int acknowledged;

        /** Seconds that were sent, answered or not. */
        private int reported;

        Student(String login) {
            this.login = login;
        }

        void signIn(RunningPlatform platform) {
            browser = new Browser(platform.address().getPort());
            HttpResponse<String> arrived = browser.signIn(login, PASSWORD);
            assertThat(Browser.location(arrived)).doesNotContain("/login");
            token = json(browser.get("/api/csrf"));
        }

        void open() {
            post("/api/v1/courses/" + COURSE + "/enrolment", "");
            JsonNode opened = post("/api/v1/study/" + UNIT + "/sessions", "{\"course\":\"" + COURSE + "\"}");
            session = opened.get("id").asString();
            key = opened.get("key").asString();
        }

        void playUntilNobodyAnswers(AtomicInteger answers) {
            try {
                while (reported < FILM / 2) {
                    play(reported, reported + 1);
                    answers.incrementAndGet();
                }
            } catch (UncheckedIOException killed) {
                // As expected: the report that was under way is the only one whose fate she does not know.
            }
        }

        void playToTheEnd() {
            open();
            boolean done = false;
            for (int turn = 0; !done; turn++) {
                assertThat(turn).as("times a quarter was played").isLessThan(FILM);
                int from = turn % 4 * FILM / 4;
                done = play(from, from + FILM / 4).get("courseDone").asBoolean();
            }
        }

        private JsonNode play(int from, int to) {
            reported = Math.max(reported, to);
            SegmentReport report = new SegmentReport(
                            Id.of(COURSE), Id.of(UNIT), session, ++sequence, List.of(new Played(from, to)), SPEED, to)
                    .signed(key);
            last = "{\"course\":\"" + COURSE + "\",\"session\":\"" + session + "\",\"sequence\":" + sequence
                    + ",\"played\":[{\"from\":" + from + ",\"to\":" + to + "}],\"rate\":" + SPEED + ",\"position\":"
                    + to
                    + ",\"signature\":\"" + report.signature() + "\"}";
            JsonNode counted = sendLastAgain();
            acknowledged = Math.max(acknowledged, counted.get("total").asInt());
            return counted;
        }

        JsonNode sendLastAgain() {
            return post("/api/v1/study/" + UNIT + "/segments", last);
        }

        /** Seconds that the platform knows of. */
        int kept() {
            return json(browser.get("/api/v1/courses/" + COURSE + "/enrolment"))
                    .at("/units/0/counted")
                    .asInt();
        }

        JsonNode credits() {
            return json(browser.get("/api/v1/me/credits"));
        }

        void awaitCredits() throws InterruptedException {
            for (int look = 0; credits().get("entries").isEmpty(); look++) {
                assertThat(look).as("looks at the ledger").isLessThan(LOOKS);
                Thread.sleep(500);
            }
        }

        private JsonNode post(String path, String body) {
            HttpResponse<String> answer = browser.get(
                    path,
                    ask -> ask.header("Content-Type", "application/json")
                            .header(
                                    token.get("header").asString(),
                                    token.get("token").asString())
                            .POST(BodyPublishers.ofString(body)));
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
            return json(answer);
        }
    }
}
