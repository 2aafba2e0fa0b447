package org.yunyan.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.web.Browser.json;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Div;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.yunyan.recommender.ElasticsearchServer;
import org.yunyan.shelves.Shelves;
import org.yunyan.web.Browser;
import org.yunyan.web.Courseware;
import org.yunyan.web.Village;

/** The whole platform on a real Elasticsearch that goes away and comes back. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "yunyan.demo=false")
@ContextConfiguration(initializers = ClusterModeTest.OnACluster.class)
@Import(Village.class)
@DirtiesContext
class ClusterModeTest extends SpringBrowserlessTest {

    private static ElasticsearchServer server;

    static final class OnACluster implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext platform) {
            try {
                server = ElasticsearchServer.start();
                TestPropertyValues.of(
                                "yunyan.data=" + Files.createTempDirectory("yunyan-cluster"),
                                "yunyan.elasticsearch.uris=" + server.uri())
                        .applyTo(platform);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Shelves shelves;

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @WithMockUser(username = "admin", roles = "ADMIN")
    void searchAndAdviceGoOnWhileTheClusterIsAwayAndOperatorsAreTold() {
        Courseware courseware = new Courseware(platform);
        Browser teacher = new Browser(port).signedInAs("teacher");
        courseware.offer("before", "复式班分层作业设计", Courseware.text("## 一\n读"), Courseware.quiz(2));
        await(() -> found(teacher).contains("before"));
        assertThat(shelves.engine()).startsWith("Elasticsearch");
        assertThat(health()).contains("\"index\":{\"status\":\"up\"");
        assertThat(json(teacher.get("/api/v1/me/recommendations")).at("/served").asString())
                .isEqualTo("FULL");
        assertThat(alarm()).isFalse();

        server.stop();
        assertThat(found(teacher)).contains("before");
        courseware.offer("meanwhile", "复式班分层作业评价", Courseware.text("## 一\n读"), Courseware.quiz(2));
        await(() -> found(teacher).contains("meanwhile"));
        assertThat(health()).contains("\"index\":{\"status\":\"standby\"");
        assertThat(json(teacher.get("/api/v1/me/recommendations")).at("/served").asString())
                .isEqualTo("STANDBY");
        assertThat(alarm()).isTrue();

        server.restart();
        await(() -> !shelves.onStandby());
        assertThat(found(teacher)).contains("before", "meanwhile");
        assertThat(shelves.engine()).startsWith("Elasticsearch");
        assertThat(alarm()).isFalse();
    }

    private boolean alarm() {
        navigate(SystemScreen.class);
        return !find(Div.class).withClassName("yy-alarm").all().isEmpty();
    }

    private static String found(Browser teacher) {
        return teacher.get("/api/v1/search?q=" + URLEncoder.encode("复式班分层作业", StandardCharsets.UTF_8))
                .body();
    }

    private String health() {
        return new Browser(port).get("/api/health").body();
    }

    private static void await(BooleanSupplier until) {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!until.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
            LockSupport.parkNanos(200_000_000);
        }
    }
}
