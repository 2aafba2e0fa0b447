package org.yunyan.web.journey;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to be installed to look at the platform as a person does; without it the tests say so and are skipped. */
final class Programs {

    private Programs() {}

    static Optional<Path> chromium() {
        return first("chromium", "chromium-browser", "google-chrome");
    }

    /** Playwright's own driver is a Node program. */
    static Optional<Path> node() {
        return first("node");
    }

    private static Optional<Path> first(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
