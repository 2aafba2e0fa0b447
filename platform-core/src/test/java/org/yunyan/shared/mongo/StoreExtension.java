package org.yunyan.shared.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test class a fresh {@link MongoDatabase}: {@code @ExtendWith(StoreExtension.class)} and a constructor or method
 * parameter. It lies in one shared embedded store in memory, or in the server that {@code YUNYAN_TEST_MONGODB_URI} names.
 */
public final class StoreExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(StoreExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        database(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        MongoDatabase database = context.getStore(OURS).remove(MongoDatabase.class, MongoDatabase.class);
        if (database != null) {
            database.drop();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == MongoDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return database(context);
    }

    private static MongoDatabase database(ExtensionContext context) {
        String name = "test-" + UUID.randomUUID();
        return context.getStore(OURS)
                .computeIfAbsent(MongoDatabase.class, type -> Shared.CLIENT.getDatabase(name), MongoDatabase.class);
    }

    /** One server for all test classes of a JVM; it lives in memory and ends with it. */
    private static final class Shared {

        static final MongoClient CLIENT = Databases.client(uri());

        private static String uri() {
            String given = System.getenv("YUNYAN_TEST_MONGODB_URI");
            return given == null || given.isBlank() ? EmbeddedStore.inMemory().uri() : given;
        }
    }
}
