package org.yunyan.recommender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Elasticsearch for tests, in a process of its own on loopback, without data at the start. The server is unpacked by
 * the build of this module. Elasticsearch refuses to run as root; then it is run as nobody.
 */
public final class ElasticsearchServer implements AutoCloseable {

    /** So long it may say nothing while it starts: on a busy machine a start takes minutes, but it always has something to tell. */
    private static final Duration SILENT = Duration.ofSeconds(240);

    private static final Duration LONGEST = Duration.ofMinutes(20);

    private static final int NOBODY = 65534;
    private static ElasticsearchServer shared;

    private static final int MEGABYTES = 512;

    private final Path home;
    private Process process;
    private final URI uri;

    private ElasticsearchServer(Process process, Path home, URI uri) {
        this.process = process;
        this.home = home;
        this.uri = uri;
    }

    /** Returns the server that all tests of this process share; it is started at the first call and ends with the process. */
    public static synchronized ElasticsearchServer shared() {
        if (shared == null) {
            shared = start();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /** Starts a server and waits until it is ready. */
    public static ElasticsearchServer start() {
        return start(MEGABYTES);
    }

    /** Starts a server with so many megabytes of heap and waits until it is ready. */
    public static ElasticsearchServer start(int megabytes) {
        try {
            return start(Files.createTempDirectory("yunyan-elasticsearch-"), megabytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server with what an earlier one has left in a folder by {@link #stop}, and waits until it is ready. */
    public static ElasticsearchServer start(Path home, int megabytes) {
        try {
            int port = freePort();
            configure(home, port, freePort(), megabytes);
            ElasticsearchServer server =
                    new ElasticsearchServer(launch(home), home, URI.create("http://127.0.0.1:" + port));
            server.awaitReadiness();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns where it listens. */
    public URI uri() {
        return uri;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void configure(Path home, int port, int transportPort, int megabytes) throws IOException {
        Path config = home.resolve("config");
        if (!Files.exists(config)) {
            copy(distribution().resolve("config"), config);
        }
        for (String folder : List.of("data", "logs", "tmp", "config/jvm.options.d")) {
            Files.createDirectories(home.resolve(folder));
        }
        Files.writeString(
                config.resolve("jvm.options.d/heap.options"), "-Xms" + megabytes + "m\n-Xmx" + megabytes + "m\n");
        Files.writeString(config.resolve("elasticsearch.yml"), """
                network.host: 127.0.0.1
                http.port: %d
                transport.port: %d
                path.data: %s
                path.logs: %s
                discovery.type: single-node
                xpack.security.enabled: false
                cluster.routing.allocation.disk.threshold_enabled: false
                """.formatted(
                        port, transportPort, home.resolve("data"), home.resolve("logs")));
        if (root()) {
            try (Stream<Path> all = Files.walk(home)) {
                for (Path path : all.toList()) {
                    Files.setAttribute(path, "unix:uid", NOBODY);
                    Files.setAttribute(path, "unix:gid", NOBODY);
                }
            }
        }
    }

    private static Process launch(Path home) throws IOException {
        List<String> command = new ArrayList<>();
        if (root()) {
            String nobody = String.valueOf(NOBODY);
            command.addAll(List.of("setpriv", "--reuid", nobody, "--regid", nobody, "--clear-groups"));
        }
        Path program = root() ? reachable(distribution(), home) : distribution();
        command.add(program.resolve("bin/elasticsearch").toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("logs/console.txt").toFile());
        builder.environment()
                .putAll(Map.of(
                        "ES_PATH_CONF", home.resolve("config").toString(),
                        "ES_TMPDIR", home.resolve("tmp").toString(),
                        "ES_JAVA_HOME", System.getProperty("java.home"),
                        "HOME", home.toString()));
        return builder.start();
    }

    /** Finds what the build has unpacked, from this module or from a sister. */
    private static Path distribution() throws IOException {
        for (String folder : List.of("target/elasticsearch", "../recommender/target/elasticsearch")) {
            Path unpacked = Path.of(folder).toAbsolutePath().normalize();
            if (Files.isDirectory(unpacked)) {
                try (Stream<Path> inside = Files.list(unpacked)) {
                    return inside.filter(path -> Files.isDirectory(path.resolve("bin")))
                            .findFirst()
                            .orElseThrow();
                }
            }
        }
        throw new IOException("Elasticsearch is not unpacked; build the recommender module with its tests first");
    }

    /** Nobody may not be able to enter the folders above the build, for instance root's home: then he gets a copy. */
    private static Path reachable(Path distribution, Path home) throws IOException {
        for (Path folder = distribution; folder != null; folder = folder.getParent()) {
            if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                Path program = home.resolve("program");
                return Files.exists(program) ? program : copy(distribution, program);
            }
        }
        return distribution;
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return to;
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void awaitReadiness() throws IOException {
        Path console = home.resolve("logs/console.txt");
        long told = 0;
        Instant last = Instant.now().plus(LONGEST);
        Instant deadline = Instant.now().plus(SILENT);
        while (!ready()) {
            long tells = Files.size(console);
            if (tells > told) {
                told = tells;
                deadline = Instant.now().plus(SILENT);
            }
            Instant now = Instant.now();
            if (!process.isAlive() || now.isAfter(deadline) || now.isAfter(last)) {
                String all = Files.readString(console);
                close();
                throw new IOException("Elasticsearch did not start:\n" + all);
            }
            pause();
        }
    }

    private boolean ready() {
        URI health = uri.resolve("/_cluster/health?wait_for_status=yellow&timeout=1s");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the process; what it wrote stays for {@link #restart}. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts it again at the same address with what it had. */
    public void restart() {
        try {
            process = launch(home);
            awaitReadiness();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the process that serves. */
    public long pid() {
        return process.descendants()
                .filter(each -> each.info().command().orElse("").endsWith("java"))
                .reduce((first, last) -> last)
                .map(ProcessHandle::pid)
                .orElse(process.pid());
    }

    /** Returns how many bytes its data takes. */
    public long size() throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("data"))) {
            return all.mapToLong(path -> path.toFile().length()).sum();
        }
    }

    /** Stops the server and removes what it wrote. */
    @Override
    public void close() {
        stop();
        try {
            try (Stream<Path> all = Files.walk(home)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
