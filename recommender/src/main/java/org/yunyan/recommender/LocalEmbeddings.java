package org.yunyan.recommender;

import java.util.Optional;

/** The small Chinese model in this process. */
final class LocalEmbeddings implements Embeddings {

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
        return "bge-small-zh-v1.5-q";
    }
}
