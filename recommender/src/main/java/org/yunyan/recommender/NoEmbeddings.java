package org.yunyan.recommender;

import java.util.Optional;

/** No model. */
final class NoEmbeddings implements Embeddings {

    @Override
    public Optional<float[]> passage(String text) {
        return Optional.empty();
    }

    @Override
    public Optional<float[]> query(String text) {
        return Optional.empty();
    }

    @Override
    public String model() {
        return "none";
    }
}
