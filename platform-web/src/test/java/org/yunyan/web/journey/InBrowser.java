package org.yunyan.web.journey;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the {@link Town}: one platform and one browser for all of them, since both take long to start. Without
 * Chromium or Node the tests are skipped and say so.
 */
final class InBrowser implements BeforeAllCallback, ParameterResolver {

    private static final Namespace SHARED = Namespace.create(InBrowser.class);
    private static final Path FOLDER = Path.of("target", "journey").toAbsolutePath();

    @Override
    public void beforeAll(ExtensionContext context) {
        assumeTrue(
                Programs.chromium().isPresent() && Programs.node().isPresent(),
                "SKIPPED: the browser journey needs chromium and node on the PATH (./yunyan test installs them)");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Town.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(SHARED).computeIfAbsent(Town.class, first -> open(), Town.class);
    }

    private static Town open() {
        clear();
        RunningPlatform platform = new RunningPlatform(FOLDER).start();
        Chrome chrome =
                new Chrome(Programs.chromium().orElseThrow(), Programs.node().orElseThrow());
        return new Town(platform, chrome);
    }

    private static void clear() {
        if (!Files.exists(FOLDER)) {
            return;
        }
        try (Stream<Path> old = Files.walk(FOLDER)) {
            old.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
