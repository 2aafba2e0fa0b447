package org.yunyan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no compiler sees of our own files: how long they are, and which field a day is written in. */
class HouseLengthsTest {

    private static final Path HOUSE = Path.of("..");
    private static final int FILE = 300;
    private static final int VIEW = 250;

    /** A file of our program. */
    private record Source(String name, String text) {

        long lines() {
            return text.lines().count();
        }

        boolean isView() {
            return text.contains("@Route(");
        }
    }

    @Test
    void noFileIsLongerThanOneCanRead() throws IOException {
        assertThat(names(source -> source.lines() > FILE)).isEmpty();
        assertThat(names(source -> source.isView() && source.lines() > VIEW)).isEmpty();
    }

    @Test
    void everyDayIsWrittenInTheFieldThatSpeaksTheReadersLanguage() throws IOException {
        assertThat(names(source -> source.text().contains("new DatePicker(")
                        || source.text().contains("extends DatePicker")))
                .allMatch(name -> name.endsWith("DayField.java"));
    }

    private static List<String> names(Predicate<Source> which) throws IOException {
        return sources().stream().filter(which).map(Source::name).toList();
    }

    private static List<Source> sources() throws IOException {
        List<Source> sources = new ArrayList<>();
        for (String module : List.of("recommender", "platform-core", "seeds", "platform-web")) {
            try (Stream<Path> files = Files.walk(HOUSE.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(HouseLengthsTest::read)
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    private static Source read(Path file) {
        try {
            return new Source(file.getFileName().toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
