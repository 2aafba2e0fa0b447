package org.yunyan.recommender;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.yunyan.recommender.index.LuceneIndex;

/**
 * Measures search on questions with one right paragraph each: nDCG@10 of words, of meaning and of both. Arguments: folder with
 * {@code docs.jsonl} and {@code queries.tsv}; take every n-th question (1).
 */
public final class RetrievalEvaluation {

    private RetrievalEvaluation() {}

    /** Runs. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int step = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        Embeddings embeddings = Embeddings.local();
        try (Index index = LuceneIndex.inMemory()) {
            index.put(documents(folder, embeddings));
            Search search = new Search(index, embeddings);
            List<String[]> questions = questions(folder, step);
            System.out.println(index.count() + " paragraphs, " + questions.size() + " questions");
            report(
                    "words",
                    questions,
                    query -> index.lexical(query, Filter.none(), 10).ids());
            report(
                    "meaning",
                    questions,
                    query -> index.dense(embeddings.query(query).orElseThrow(), Filter.none(), 10)
                            .ids());
            report(
                    "search",
                    questions,
                    query -> search.find(SearchRequest.of(query)).results().stream()
                            .map(SearchPage.Result::id)
                            .toList());
        }
    }

    private static List<Document> documents(Path folder, Embeddings embeddings) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Document> documents = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("docs.jsonl"))) {
            JsonNode node = json.readTree(line);
            String text = node.get("text").asText();
            Document document = Shelf.document(node.get("id").asText(), "").withText(text);
            documents.add(document.withEmbedding(embeddings.passage(text).orElseThrow()));
        }
        return documents;
    }

    private static List<String[]> questions(Path folder, int step) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("queries.tsv"));
        List<String[]> questions = new ArrayList<>();
        for (int i = 1; i < lines.size(); i += step) {
            String[] cells = lines.get(i).split("\t");
            questions.add(new String[] {cells[2], cells[3]});
        }
        return questions;
    }

    private static void report(String what, List<String[]> questions, Function<String, List<String>> ranked) {
        double gain = 0;
        for (String[] question : questions) {
            int place = ranked.apply(question[0]).indexOf(question[1]);
            gain += place < 0 || place > 9 ? 0 : Math.log(2) / Math.log(place + 2.0);
        }
        System.out.printf("%-10s nDCG@10 %.4f%n", what, gain / questions.size());
    }
}
