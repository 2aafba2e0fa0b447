package org.yunyan.recommender;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The small Chinese model bge-small-zh-v1.5, quantised, in this process. Loading takes seconds: documents wait for it, queries
 * do not and are answered without meaning until it is there.
 */
final class LocalEmbeddings implements Embeddings {

    private static final Logger LOG = LoggerFactory.getLogger(LocalEmbeddings.class);
    private static final String INSTRUCTION = "为这个句子生成表示以用于检索相关文章：";
    private static final int LONGEST = 600;
    private static final int REMEMBERED = 4_096;

    private final Map<String, float[]> recent = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED;
        }
    };
    private CompletableFuture<Optional<EmbeddingModel>> model;

    @Override
    public Optional<float[]> passage(String text) {
        return loading().join().map(loaded -> vector(loaded, text));
    }

    @Override
    public Optional<float[]> query(String text) {
        return loading().getNow(Optional.empty()).map(loaded -> vector(loaded, INSTRUCTION + text));
    }

    @Override
    public String model() {
        return "bge-small-zh-v1.5-q";
    }

    private synchronized CompletableFuture<Optional<EmbeddingModel>> loading() {
        if (model == null) {
            model = CompletableFuture.supplyAsync(
                    LocalEmbeddings::load,
                    task -> Thread.ofPlatform().daemon().name("embeddings").start(task));
        }
        return model;
    }

    /** Catches errors too: the native library may be missing or unable to unpack itself, and search must go on. */
    private static Optional<EmbeddingModel> load() {
        // The tokenizer's library would otherwise look for a cloud provider and report to its makers.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        try {
            return Optional.of(new BgeSmallZhV15QuantizedEmbeddingModel());
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("No embeddings: words and concepts carry the search alone", e);
            return Optional.empty();
        }
    }

    private float[] vector(EmbeddingModel loaded, String text) {
        String head = text.substring(0, Math.min(LONGEST, text.length()));
        synchronized (recent) {
            float[] known = recent.get(head);
            if (known != null) {
                return known;
            }
        }
        float[] vector = loaded.embed(head).content().vector();
        synchronized (recent) {
            recent.put(head, vector);
        }
        return vector;
    }
}
