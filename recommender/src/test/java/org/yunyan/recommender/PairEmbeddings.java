package org.yunyan.recommender;

import java.util.Optional;
import org.yunyan.recommender.text.ChineseAnalysis;

/** Embeddings for tests that need no model: texts that share pairs of characters or concepts are near each other. */
public final class PairEmbeddings implements Embeddings {

    private static final int DIMENSIONS = 128;
    private final ChineseAnalysis analysis = new ChineseAnalysis();

    @Override
    public Optional<float[]> passage(String text) {
        float[] vector = new float[DIMENSIONS];
        analysis.pairs(text).forEach(pair -> vector[Math.floorMod(pair.hashCode() * 31, DIMENSIONS)] += 1f);
        analysis.concepts(text).forEach(concept -> vector[Math.floorMod(concept.hashCode() * 17, DIMENSIONS)] += 3f);
        double square = 1e-9;
        for (float value : vector) {
            square += value * value;
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return Optional.of(vector);
    }

    @Override
    public Optional<float[]> query(String text) {
        return passage(text);
    }

    @Override
    public String model() {
        return "pairs";
    }
}
