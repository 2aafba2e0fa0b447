package org.yunyan.recommender;

import java.util.Optional;

/** Turns text into vectors of length 1 whose dot product tells nearness in meaning. Safe for use by many threads. */
public interface Embeddings {

    /** Returns the vector of a document's words; empty if no model is to be had. */
    Optional<float[]> passage(String text);

    /** Returns the vector of a query, which may carry the model's own instruction; empty if no model is to be had. */
    Optional<float[]> query(String text);

    /** Returns what is at work, for health pages. */
    String model();

    /** Returns the document with the embedding of its {@link Document#gist() gist}, or unchanged without a model. */
    default Document embed(Document document) {
        return passage(document.gist()).map(document::withEmbedding).orElse(document);
    }

    /** Returns the passage with the embedding of its {@link Passage#gist() gist}, or unchanged without a model. */
    default Passage embed(Passage passage) {
        return passage(passage.gist()).map(passage::withEmbedding).orElse(passage);
    }

    /** Returns embeddings that are never there: words and concepts carry the search alone. */
    static Embeddings none() {
        return new NoEmbeddings();
    }

    /** Returns the small Chinese model that runs in this process; it is loaded when first needed. */
    static Embeddings local() {
        return new LocalEmbeddings();
    }
}
