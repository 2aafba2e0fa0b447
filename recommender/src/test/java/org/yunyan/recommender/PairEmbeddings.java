package org.yunyan.recommender;

import java.util.Optional;
import org.yunyan.recommender.text.ChineseAnalysis;

/** Embeddings for tests that need no model: texts that share pairs of characters or concepts are near each other. */
public final class PairEmbeddings implements Embeddings {

    private final int dimensions;
    private final ChineseAnalysis analysis = new ChineseAnalysis();

    /** Creates embeddings of 128 dimensions. */
    public PairEmbeddings() {
        this(128);
    }

    /** Creates embeddings of another length. */
    public PairEmbeddings(int dimensions) {
        this.dimensions = dimensions;
    }

    @Override
    public Optional<float[]> passage(String text) {
        float[] vector = new float[dimensions];
        analysis.pairs(text).forEach(pair -> vector[Math.floorMod(pair.hashCode() * 31, dimensions)] += 1f);
        analysis.concepts(text).forEach(concept -> vector[Math.floorMod(concept.hashCode() * 17, dimensions)] += 3f);
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        if (square < 1) {
            return Optional.empty();
        }
        for (int i = 0; i < dimensions; i++) {
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
