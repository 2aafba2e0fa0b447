package org.yunyan.shared.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same calls against the real server, where an engine has its image; skipped elsewhere. */
@Testcontainers(disabledWithoutDocker = true)
class MongoConformanceTest {

    @Nested
    class Queries extends QueryContract {}

    @Nested
    class Writes extends WriteContract {}

    @Container
    static final MongoDBContainer SERVER = new MongoDBContainer("mongo:8.0").withReplicaSet();

    @RegisterExtension
    static final ParameterResolver DATABASE = new ParameterResolver() {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == MongoDatabase.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Databases.connect(SERVER.getReplicaSetUrl(), "test-" + UUID.randomUUID());
        }
    };
}
