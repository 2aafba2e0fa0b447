package org.yunyan.recommender.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yunyan.recommender.Passage;

/**
 * Texts, and questions with the one text that answers each.
 *
 * @param name the name of its folder
 */
public record SearchSet(String name, List<Text> texts, List<Question> questions) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One text; everything but its id may be empty.
     *
     * @param skills names of skills
     */
    public record Text(
            String id,
            String title,
            List<String> tags,
            List<String> skills,
            String summary,
            String body,
            List<Passage> passages) {

        /** Returns every word of it. */
        String words() {
            return String.join("\n", title, String.join("\n", tags), String.join("\n", skills), summary, body);
        }
    }

    /**
     * One question.
     *
     * @param part which part of the set it belongs to; empty if it has none
     * @param answer id of the text that answers it
     * @param heading of the passage that answers it; empty if that is not known
     */
    public record Question(String part, String words, String answer, String heading) {}

    /** Whether a folder holds such a set. */
    static boolean in(Path folder) {
        return Files.isRegularFile(folder.resolve("docs.jsonl")) && Files.isRegularFile(folder.resolve("queries.tsv"));
    }

    /**
     * Reads {@code docs.jsonl} (id, text, and where there are such: title, tags, skills, summary, passages with part, kind, at,
     * heading, text) and {@code queries.tsv} (a heading with question, doc_id and perhaps split and heading).
     *
     * @throws Malformed if a line cannot be understood
     */
    public static SearchSet read(Path folder) throws IOException {
        List<Text> texts = texts(folder.resolve("docs.jsonl"));
        Set<String> ids = new HashSet<>();
        texts.forEach(text -> ids.add(text.id()));
        return new SearchSet(
                folder.toAbsolutePath().normalize().getFileName().toString(),
                texts,
                questions(folder.resolve("queries.tsv"), ids));
    }

    private static List<Text> texts(Path file) throws IOException {
        List<Text> texts = new ArrayList<>();
        int line = 0;
        for (String row : Lines.of(file)) {
            line++;
            if (row.isBlank()) {
                continue;
            }
            try {
                JsonNode node = JSON.readTree(row);
                if (!node.hasNonNull("id") || !node.hasNonNull("text")) {
                    throw new Malformed(file, line, "a text needs id and text");
                }
                texts.add(new Text(
                        node.get("id").asText(),
                        node.path("title").asText(""),
                        all(node.path("tags")),
                        all(node.path("skills")),
                        node.path("summary").asText(""),
                        node.get("text").asText(),
                        passages(node.path("passages"))));
            } catch (JsonProcessingException notJson) {
                throw new Malformed(file, line, "is not JSON: " + notJson.getOriginalMessage());
            }
        }
        return texts;
    }

    private static List<String> all(JsonNode array) {
        List<String> all = new ArrayList<>();
        array.forEach(one -> all.add(one.asText()));
        return all;
    }

    private static List<Passage> passages(JsonNode array) {
        List<Passage> passages = new ArrayList<>();
        array.forEach(one -> passages.add(new Passage(
                String.valueOf(passages.size()),
                one.path("part").asText(""),
                Passage.Kind.valueOf(one.path("kind").asText("SECTION")),
                one.path("at").asInt(),
                one.path("heading").asText(""),
                one.path("text").asText(""))));
        return passages;
    }

    private static List<Question> questions(Path file, Set<String> ids) throws IOException {
        List<String> lines = Lines.of(file);
        List<String> heading =
                lines.isEmpty() ? List.of() : List.of(lines.getFirst().split("\t"));
        int words = column(file, heading, "question");
        int answer = column(file, heading, "doc_id");
        int part = heading.indexOf("split");
        int passage = heading.indexOf("heading");
        List<Question> questions = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            if (lines.get(line).isBlank()) {
                continue;
            }
            String[] cells = lines.get(line).split("\t", -1);
            if (cells.length <= Math.max(words, answer)) {
                throw new Malformed(
                        file, line + 1, "expected " + heading.size() + " cells divided by tabs, found " + cells.length);
            }
            if (!ids.contains(cells[answer])) {
                throw new Malformed(file, line + 1, "no text has the id " + cells[answer]);
            }
            questions.add(new Question(
                    part < 0 ? "" : cells[part], cells[words], cells[answer], passage < 0 ? "" : cells[passage]));
        }
        return questions;
    }

    /** Whether it says of some questions which passage answers them. */
    boolean isByPassage() {
        return questions.stream().anyMatch(question -> !question.heading().isEmpty());
    }

    private static int column(Path file, List<String> heading, String name) {
        int column = heading.indexOf(name);
        if (column < 0) {
            throw new Malformed(file, 1, "has no column " + name);
        }
        return column;
    }
}
