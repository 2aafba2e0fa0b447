package org.yunyan.library;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program that turns films and sounds into others, where it is installed; it reads the given file and nothing else. */
final class Ffmpeg {

    private static final Pattern LASTS = Pattern.compile("Duration: (\\d+):(\\d\\d):(\\d\\d)\\.(\\d\\d)");
    private static final Pattern REACHED = Pattern.compile("out_time_us=(\\d+)");
    private static final int WORDS = 300;

    /** Seconds that a look may take; only a file made to hold it up needs more. */
    private static final int LOOKING = 60;

    /** How its parts are called that read what we take in; they are named, so that a file cannot choose another. */
    private static final Map<String, String> READERS = Map.of(
            "video/mp4", "mov",
            "audio/mp4", "mov",
            "video/webm", "matroska",
            "audio/mpeg", "mp3",
            "audio/ogg", "ogg",
            "audio/wav", "wav");

    /** So long it may say nothing new while it makes something. */
    private static final Duration SILENT = Duration.ofMinutes(5);

    private final Path program;
    private final Duration silent;

    Ffmpeg(Path program, Duration silent) {
        this.program = program;
        this.silent = silent;
    }

    /** @param folders to look in, separated as in {@code PATH} */
    static Optional<Ffmpeg> in(String folders) {
        return Arrays.stream(folders.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve("ffmpeg"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Ffmpeg(program, SILENT));
    }

    static boolean reads(String type) {
        return READERS.containsKey(type);
    }

    /** Looks at a file. */
    Film look(Path file, String type) throws IOException {
        var heard = new StringBuilder();
        Process process = start(reading(file, type));
        process.onExit().completeOnTimeout(process, LOOKING, TimeUnit.SECONDS).thenAccept(Process::destroyForcibly);
        try (BufferedReader said = process.errorReader(StandardCharsets.UTF_8)) {
            said.lines().forEach(line -> heard.append(line).append('\n'));
        }
        ended(process);
        Matcher lasts = LASTS.matcher(heard);
        long millis = lasts.find()
                ? ((Long.parseLong(lasts.group(1)) * 60 + Long.parseLong(lasts.group(2))) * 60
                                        + Long.parseLong(lasts.group(3)))
                                * 1000
                        + Long.parseLong(lasts.group(4)) * 10
                : 0;
        return new Film(millis, heard.indexOf(" Video: ") >= 0, heard.indexOf(" Audio: ") >= 0);
    }

    /**
     * Makes something of a file.
     *
     * @param how options and the file to write
     * @param goOn hears how many milliseconds are done, and says whether to go on
     * @return whether it was finished and not stopped
     * @throws IOException with the program's last words when it could not, or got no further for minutes
     */
    boolean make(Path file, String type, List<String> how, LongPredicate goOn) throws IOException {
        List<String> arguments = reading(file, type);
        arguments.addAll(List.of("-progress", "pipe:1", "-y"));
        arguments.addAll(how);
        Process process = start(arguments);
        StringBuilder last = new StringBuilder();
        Thread listening = Thread.ofVirtual()
                .start(() -> process.errorReader(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> remember(last, line)));
        Patience patience = new Patience(process, silent);
        try (BufferedReader told = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                Matcher reached = REACHED.matcher(line);
                if (reached.matches()) {
                    long micros = Long.parseLong(reached.group(1));
                    patience.reached(micros);
                    if (!goOn.test(micros / 1000)) {
                        return false;
                    }
                }
            }
            int code = ended(process);
            listening.join();
            if (code != 0) {
                throw new IOException(last.isEmpty() ? "ffmpeg ended with " + code : last.toString());
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            // Until it is gone it writes into a folder that is cleared next.
            process.destroyForcibly().onExit().join();
        }
    }

    private static void remember(StringBuilder last, String line) {
        last.setLength(0);
        last.append(line, 0, Math.min(line.length(), WORDS));
    }

    private List<String> reading(Path file, String type) {
        return new ArrayList<>(List.of(
                program.toString(),
                "-hide_banner",
                "-nostdin",
                "-nostats",
                "-loglevel",
                "info",
                "-protocol_whitelist",
                "file",
                "-f",
                READERS.get(type),
                "-i",
                file.toAbsolutePath().toString()));
    }

    private static Process start(List<String> arguments) throws IOException {
        return new ProcessBuilder(arguments).start();
    }

    private static int ended(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
