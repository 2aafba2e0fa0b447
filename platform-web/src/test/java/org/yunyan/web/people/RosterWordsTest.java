package org.yunyan.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yunyan.web.language.Languages;

/** Whatever can be wrong with a roster is said in the reader's language. */
class RosterWordsTest {

    private static final Path ROOM = Path.of("../platform-core/src/main/java/org/yunyan/identity");

    /** Problems are named without the {@code roster.} before them, sometimes by one of several words. */
    private static final Pattern CALL = Pattern.compile("(?:wrong|ofFile|ofCell)\\([^;]*;|String what = [^;]*;");

    private static final Pattern WORD = Pattern.compile("\"([a-z][A-Za-z.]+)\"");

    private final Languages languages = new Languages();

    @Test
    void everyProblemHasWords() throws IOException {
        Set<String> problems = new TreeSet<>();
        for (String part : Set.of("RosterCheck.java", "RosterFile.java", "RosterDesk.java")) {
            CALL.matcher(Files.readString(ROOM.resolve(part)))
                    .results()
                    .flatMap(RosterWordsTest::words)
                    .forEach(problems::add);
        }

        assertThat(problems).contains("blank", "school.foreign", "header.missing", "tooLong", "word");
        assertThat(problems).allMatch(problem -> languages.knows("roster." + problem));
    }

    private static Stream<String> words(MatchResult call) {
        return WORD.matcher(call.group()).results().map(word -> word.group(1));
    }
}
