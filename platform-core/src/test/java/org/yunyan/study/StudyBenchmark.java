package org.yunyan.study;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reports of played segments, sent by a second process over HTTP to a first one that keeps them on disk before it answers: how
 * many a second, how long one takes, and whether that changes from a thousand learners to a hundred thousand.
 */
public final class StudyBenchmark {

    private static final int[] LEARNERS = {1_000, 10_000, 100_000};
    private static final int CONNECTIONS = 256;
    private static final int WARM_UP = 20;
    private static final int MEASURED = 15;

    private StudyBenchmark() {}

    /** @param arguments connections, seconds to warm up and seconds to measure, where they differ from the usual */
    public static void main(String[] arguments) throws Exception {
        int[] given = IntStream.range(0, 3)
                .map(i -> i < arguments.length
                        ? Integer.parseInt(arguments[i])
                        : new int[] {CONNECTIONS, WARM_UP, MEASURED}[i])
                .toArray();
        System.out.printf(
                "study: %s, Java %s, %d cores, store on disk with fsync; server and client are two processes%n",
                System.getProperty("os.arch"),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        for (int learners : LEARNERS) {
            measure(learners, given);
        }
    }

    private static void measure(int learners, int[] given) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("study-benchmark");
        Process server = start(StudyDoor.class, folder.toString(), String.valueOf(learners));
        try (BufferedReader said = server.inputReader()) {
            String[] open = opened(said);
            Duration before = server.info().totalCpuDuration().orElse(Duration.ZERO);
            Process client = start(
                    StudyCrowd.class,
                    open[1],
                    open[2],
                    String.valueOf(learners),
                    String.valueOf(given[0]),
                    String.valueOf(given[1]),
                    String.valueOf(given[2]));
            client.inputReader().lines().forEach(System.out::println);
            client.waitFor();
            Duration busy =
                    server.info().totalCpuDuration().orElse(Duration.ZERO).minus(before);
            double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            System.out.printf(
                    "%17s server busy %.1f s of processor in %d s; load average of the machine %.1f%n",
                    "", busy.toMillis() / 1000.0, given[1] + given[2], load);
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    static String[] opened(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("open ")) {
                return line.split(" ");
            }
        }
        throw new IOException("The server did not open");
    }

    static Process start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx900m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
