package org.yunyan.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.web.Browser.json;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yunyan.anchors.Anchors;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Award;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.web.Browser;
import org.yunyan.web.FreshAnchors;
import org.yunyan.web.Platform;
import org.yunyan.web.Village;

/** What somebody does who trusts nobody: take the files and the verifier from the platform, and check without it. */
@Platform
class LedgerApiTest {

    @TempDir
    Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private Village village;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Anchors anchors;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Clock clock;

    @BeforeEach
    void anAnchoredLedger() {
        village.open("tian-ledger", "田晓云", Village.SCHOOL, new Grant(Role.TEACHER, Village.SCHOOL));
        Id<Person> tian = Id.of("person-tian-ledger");
        ledger.plant(Map.of(tian, List.of(award(tian, "one", 6), award(tian, "two", 4))));
        FreshAnchors.make(database, anchors);
    }

    @Test
    void herLedgerTheAnchorsAndTheVerifierComeFromThePlatformAndAgreeWithoutIt() throws Exception {
        Path mine = file(
                "mine.json",
                new Browser(port)
                        .signedInAs("tian-ledger")
                        .get("/api/v1/ledger/me")
                        .body());
        Path published = file(
                "anchors.json", new Browser(port).get("/api/v1/anchors/file").body());
        Path jar = folder.resolve("yunyan-verifier.jar");
        HttpRequest ask = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/verifier"))
                .build();
        try (HttpClient anybody = HttpClient.newHttpClient()) {
            assertThat(anybody.send(ask, BodyHandlers.ofFile(jar)).statusCode()).isEqualTo(200);
        }

        assertThat(verify(jar, mine, published)).contains("Entries: 2", "1 to 2");
        Path forged = file("forged.json", Files.readString(mine).replace("研修 two", "研修 三"));
        assertThat(verify(jar, forged, published)).contains("NOT as it was written", "Entry 2 was changed");
    }

    @Test
    void aLedgerIsForHerselfAndForWhoOverseesHer() {
        String address = "/api/v1/ledger/person-tian-ledger";

        assertThat(new Browser(port).get(address).statusCode()).isEqualTo(401);
        for (String path : List.of("", "/proof", "/verification")) {
            assertThat(new Browser(port)
                            .signedInAs("colleague")
                            .get(address + path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(new Browser(port)
                            .signedInAs("school")
                            .get(address + path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        var verification = json(new Browser(port).signedInAs("supervisor").get(address + "/verification"));
        assertThat(verification.at("/verification/ok").asBoolean()).isTrue();
        assertThat(verification.at("/anchored").asInt()).isEqualTo(2);
    }

    @Test
    void theAnchorsAreThereForEverybodyAndSayNothingAboutAnybody() {
        Browser anybody = new Browser(port);

        var newest = json(anybody.get("/api/v1/anchors?limit=2"));
        assertThat(newest.get("anchors")).hasSize(2);
        assertThat(newest.at("/anchors/0/previous").asString())
                .isEqualTo(newest.at("/anchors/1/hash").asString());
        assertThat(anybody.get("/api/v1/anchors/file").body()).doesNotContain("person", "田晓云");
        assertThat(anybody.get("/anchors").statusCode()).isEqualTo(200);
        assertThat(anybody.get("/api/v1/anchors?limit=1000").statusCode()).isEqualTo(422);
    }

    private Award award(Id<Person> person, String key, int daysAgo) {
        Instant at = clock.instant().minus(Duration.ofDays(daysAgo));
        return new Award(
                key,
                person,
                null,
                "研修 " + key,
                TrainingLevel.COUNTY,
                TrainingMode.CONCENTRATED,
                BigDecimal.valueOf(8),
                "签到表",
                null,
                at);
    }

    private Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    private static String verify(Path jar, Path... files) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Duser.language=en",
                "-Dstdout.encoding=UTF-8",
                "-jar",
                jar.toString()));
        List.of(files).forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
