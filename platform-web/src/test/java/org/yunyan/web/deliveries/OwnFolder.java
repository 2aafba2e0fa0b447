package org.yunyan.web.deliveries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives this platform an empty data folder. */
final class OwnFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext platform) {
        try {
            TestPropertyValues.of("yunyan.data=" + Files.createTempDirectory("yunyan-postal"))
                    .applyTo(platform);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
