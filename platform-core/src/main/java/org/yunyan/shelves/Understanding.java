package org.yunyan.shelves;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.Passage;
import org.yunyan.shared.Sha256;

/**
 * Gives passages their meaning. A passage takes a model tens of milliseconds, so it is computed once a text, behind the
 * scenes, and kept: a course is found by its words at once and by the meaning of its passages some seconds later.
 */
final class Understanding {

    /** Of a very long course only so many passages are found by meaning; all are by words. */
    private static final int MOST = 40;

    private final Embeddings embeddings;
    private final MeaningStore store;

    Understanding(Embeddings embeddings, MeaningStore store) {
        this.embeddings = embeddings;
        this.store = store;
    }

    /** Returns the documents with the meanings that are known already. */
    List<Document> known(List<Document> documents) {
        Set<String> texts = new HashSet<>();
        documents.forEach(document -> counted(document.passages()).forEach(passage -> texts.add(key(passage))));
        Map<String, Meaning> meanings = store.of(texts);
        return documents.stream()
                .map(document -> document.withPassages(document.passages().stream()
                        .map(passage -> {
                            Meaning meaning = meanings.get(key(passage));
                            return meaning == null ? passage : passage.withEmbedding(meaning.vector());
                        })
                        .toList()))
                .toList();
    }

    /** Whether nothing is left to compute. */
    boolean isUnderstood(List<Passage> passages) {
        List<String> texts = counted(passages).stream().map(this::key).toList();
        return store.of(texts).keySet().containsAll(texts);
    }

    static boolean isComplete(List<Passage> passages) {
        return counted(passages).stream().allMatch(passage -> passage.embedding() != null);
    }

    /**
     * Computes and keeps what is not known yet.
     *
     * @return whether something was new; never when there is no model
     */
    boolean understand(List<Passage> passages) {
        Map<String, Passage> texts = new LinkedHashMap<>();
        counted(passages).forEach(passage -> texts.put(key(passage), passage));
        texts.keySet().removeAll(store.of(texts.keySet()).keySet());
        boolean learned = false;
        for (Map.Entry<String, Passage> text : texts.entrySet()) {
            Optional<float[]> vector = embeddings.passage(text.getValue().gist());
            vector.ifPresent(meaning -> store.put(Meaning.of(text.getKey(), meaning)));
            learned |= vector.isPresent();
        }
        return learned;
    }

    /** Removes what is kept of passages, except of those that say the same as others. */
    void forget(List<Passage> passages, List<Passage> others) {
        Set<String> texts = passages.stream().map(this::key).collect(Collectors.toSet());
        others.forEach(passage -> texts.remove(key(passage)));
        store.remove(texts);
    }

    private static List<Passage> counted(List<Passage> passages) {
        return passages.subList(0, Math.min(MOST, passages.size()));
    }

    private String key(Passage passage) {
        return Sha256.hex(embeddings.model() + "\n" + passage.gist());
    }
}
