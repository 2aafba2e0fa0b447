package org.yunyan.web.journey;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/**
 * Gives each class of tests its own {@link Town}: what one class does is not seen by the next, in whatever order they run. The
 * demo county is planted once, and every town starts on a copy of it. Without Chromium or Node the tests are skipped and say so.
 */
final class InBrowser implements BeforeAllCallback, ParameterResolver {

    private static final Namespace OWN = Namespace.create(InBrowser.class);

    private static Path folder;

    private static Path planted;

    @Override
    public void beforeAll(ExtensionContext context) {
        assumeTrue(
                Programs.chromium().isPresent() && Programs.node().isPresent(),
                "SKIPPED: the browser journey needs chromium and node on the PATH (./yunyan test installs them)");
        context.getStore(OWN)
                .put(Town.class, open(context.getRequiredTestClass().getSimpleName()));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Town.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(OWN).get(Town.class);
    }

    private static Town open(String name) {
        try {
            Path county = county();
            RunningPlatform platform = new RunningPlatform(folder.resolve(name));
            FileSystemUtils.copyRecursively(county, platform.data());
            Chrome chrome = new Chrome(
                    Programs.chromium().orElseThrow(), Programs.node().orElseThrow());
            return new Town(platform.start(), chrome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The data of the demo county as it is when the platform is ready for the first time. */
    private static synchronized Path county() throws IOException {
        if (planted == null) {
            folder = Files.createTempDirectory("yunyan-journeys-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            try (RunningPlatform platform = new RunningPlatform(folder.resolve("planted")).start()) {
                planted = platform.data();
            }
        }
        return planted;
    }
}
