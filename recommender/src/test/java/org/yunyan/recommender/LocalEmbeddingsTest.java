package org.yunyan.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LocalEmbeddingsTest {

    private final Embeddings embeddings = Embeddings.local();

    @Test
    void whatMeansTheSameIsNear() {
        float[] unit = embeddings.passage("小学数学大单元教学设计").orElseThrow();
        float[] whole = embeddings.passage("单元整体教学 小学数学").orElseThrow();
        float[] chemistry = embeddings.passage("高中化学实验安全").orElseThrow();
        assertThat(unit).hasSize(512);
        assertThat(Likeness.cosine(unit, unit)).isCloseTo(1, within(1e-3));
        assertThat(Likeness.cosine(unit, whole)).isGreaterThan(0.7);
        assertThat(Likeness.cosine(unit, chemistry)).isLessThan(0.5);
        assertThat(embeddings.query("大单元")).isPresent();
    }

    @Test
    void aDocumentIsEmbeddedByItsGist() {
        Document document = embeddings.embed(Shelf.document("a", "作业设计"));
        assertThat(document.embedding()).hasSize(512);
        assertThat(Embeddings.none().embed(document.withEmbedding(null)).embedding())
                .isNull();
    }
}
