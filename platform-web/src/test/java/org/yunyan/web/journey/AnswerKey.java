package org.yunyan.web.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yunyan.seeds.DemoCounty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody knows who has read the courses of the demo county: the right answers to their questions. */
final class AnswerKey {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Set<String>> rightByPrompt = new HashMap<>();

    /** All quizzes of the demo county. */
    static AnswerKey ofTheCounty() {
        AnswerKey key = new AnswerKey();
        try {
            java.net.URI courses = DemoCounty.class.getResource("courses").toURI();
            if ("jar".equals(courses.getScheme())) {
                try (FileSystem jar = FileSystems.newFileSystem(courses, Map.of())) {
                    key.readAll(jar.getPath("org/yunyan/seeds/courses"));
                }
            } else {
                key.readAll(Path.of(courses));
            }
            return key;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another question and its right options. */
    AnswerKey with(String prompt, String... right) {
        rightByPrompt.put(prompt, Set.of(right));
        return this;
    }

    /** The right options, as they are written on the screen after their letter. */
    Set<String> rightOptions(String prompt) {
        return rightByPrompt.get(prompt);
    }

    private void readAll(Path courses) throws IOException {
        try (Stream<Path> folders = Files.list(courses)) {
            for (Path folder : folders.toList()) {
                try (InputStream quiz = Files.newInputStream(folder.resolve("quiz.json"))) {
                    JSON.readTree(quiz).get("questions").forEach(this::read);
                }
            }
        }
    }

    private void read(JsonNode question) {
        Set<String> right = new HashSet<>();
        question.get("correct")
                .forEach(index ->
                        right.add(question.get("options").get(index.asInt()).asString()));
        rightByPrompt.put(question.get("prompt").asString(), right);
    }
}
