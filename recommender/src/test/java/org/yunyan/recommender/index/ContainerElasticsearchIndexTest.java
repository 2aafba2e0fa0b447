package org.yunyan.recommender.index;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.yunyan.recommender.Index;

/** The same contract on a full distribution in a container; skipped, and seen to be skipped, where there is no Docker. */
@EnabledIf(value = "docker", disabledReason = "No Docker here")
class ContainerElasticsearchIndexTest extends IndexContract {

    private static ElasticsearchContainer container;

    static boolean docker() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @BeforeAll
    static void start() {
        container = new ElasticsearchContainer("elasticsearch:9.5.3")
                .withEnv("xpack.security.enabled", "false")
                .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
        container.start();
    }

    @AfterAll
    static void stop() {
        if (container != null) {
            container.stop();
        }
    }

    @Override
    Index open() {
        return ElasticsearchIndex.connect(
                List.of(URI.create("http://" + container.getHttpHostAddress())), "test-" + UUID.randomUUID());
    }
}
