package org.yunyan.web.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The platform as a process of its own, on a folder and a port of its own: what an operator starts, and what can be killed. */
final class RunningPlatform implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(15);
    private static final Duration LOOK = Duration.ofMillis(300);

    private final Path data;
    private final Path log;
    private final int port;
    private final Map<String, String> further;
    private final HttpClient client = HttpClient.newHttpClient();
    private Process process;

    /** With the demo county. */
    RunningPlatform(Path folder) {
        this(folder, Map.of("YUNYAN_DEMO", "true"));
    }

    /**
     * @param folder for its data and its log
     * @param further settings beside port, folder and the pace of reading
     */
    RunningPlatform(Path folder, Map<String, String> further) {
        this.further = Map.copyOf(further);
        data = folder.resolve("data");
        log = folder.resolve("platform.log");
        port = freePort();
    }

    Path data() {
        return data;
    }

    URI address() {
        return URI.create("http://localhost:" + port + "/");
    }

    /** Starts it and waits until its health says ready, with the demo county planted. */
    RunningPlatform start() {
        try {
            Files.createDirectories(data);
            ProcessBuilder start = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            start.environment().keySet().removeIf(name -> name.startsWith("YUNYAN_"));
            start.environment().putAll(settings());
            process = start.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitReady();
        return this;
    }

    /** Pulls the plug: no shutdown hook runs, nothing is flushed. */
    void kill() {
        process.destroyForcibly();
        ended();
    }

    @Override
    public void close() {
        process.destroy();
        ended();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(further);
        settings.put("YUNYAN_PORT", String.valueOf(port));
        settings.put("YUNYAN_DATA", data.toString());
        // A test does not read; what is counted, and that it is counted on the server, stays the same.
        settings.put("YUNYAN_STUDY_LETTERS_PER_SECOND", "100000");
        return settings;
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx448m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                // The build leaves its mark of production mode only until it ends; a test may be started again after
                // that.
                "-Dvaadin.productionMode=true",
                "-cp",
                classPath(),
                "org.yunyan.web.Yunyan"));
        return command;
    }

    /** Without the tests, whose configurations are not the platform's. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .filter(entry -> !entry.contains("spring-boot-test") && !entry.contains("browserless"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitReady() {
        long until = System.nanoTime() + START.toNanos();
        while (!health().contains("\"ready\"")) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("The platform did not start: " + tail());
            }
            pause();
        }
    }

    private String health() {
        try {
            HttpRequest ask = HttpRequest.newBuilder(address().resolve("api/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(ask, BodyHandlers.ofString()).body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return log.toString();
        }
    }

    private void ended() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
