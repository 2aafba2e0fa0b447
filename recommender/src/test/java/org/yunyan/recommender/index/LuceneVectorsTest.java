package org.yunyan.recommender.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.yunyan.recommender.Filter;

class LuceneVectorsTest {

    private static final int LARGE = 4_000;
    private static final int SMALL = 50;
    private static final int DIMENSIONS = 512;
    private static final int TOPICS = 40;
    private static final int WANTED = 50;

    private final Random random = new Random(5);
    private final List<float[]> topics = new ArrayList<>();

    @Test
    void sketchesLoseNothingOfWhatIsNearest() throws IOException {
        // Given two large segments and a small one with texts on some topics, some of them for other people
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            for (int i = 0; i < TOPICS; i++) {
                topics.add(direction());
            }
            fill(directory);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                assertThat(reader.leaves()).hasSize(3);
                IndexSearcher searcher = new IndexSearcher(reader);
                LuceneVectors exact = new LuceneVectors(Integer.MAX_VALUE, Runnable::run);
                LuceneVectors sketched = new LuceneVectors(0, Runnable::run);
                // When the nearest are looked for by every vector and by sketches
                for (int i = 0; i < TOPICS; i++) {
                    float[] wanted = about(topics.get(i));
                    Allowed allowed =
                            LuceneQueries.allowed(searcher, Filter.none().withContentOnly());
                    ScoreDoc[] expected = exact.nearest(searcher, Fields.EMBEDDING, wanted, allowed, WANTED);
                    ScoreDoc[] found = sketched.nearest(searcher, Fields.EMBEDDING, wanted, allowed, WANTED);
                    // Then they are the same, with the scores of the vectors as they were given
                    assertThat(docs(found)).containsExactlyInAnyOrder(docs(expected));
                    for (int place = 0; place < WANTED; place++) {
                        assertThat(found[place].score).isCloseTo(expected[place].score, within(1e-6f));
                    }
                }
            }
        }
    }

    private static Integer[] docs(ScoreDoc[] hits) {
        return Arrays.stream(hits).map(hit -> hit.doc).toArray(Integer[]::new);
    }

    private void fill(ByteBuffersDirectory directory) throws IOException {
        IndexWriterConfig config =
                new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE).setCodec(new LuceneVectors.Quantised());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int size : new int[] {LARGE, LARGE, SMALL}) {
                for (int i = 0; i < size; i++) {
                    Document document = new Document();
                    document.add(new StringField(Fields.HAS_CONTENT, String.valueOf(i % 3 > 0), Field.Store.NO));
                    if (i % 5 > 0) {
                        document.add(new KnnFloatVectorField(
                                Fields.EMBEDDING,
                                about(topics.get(random.nextInt(TOPICS))),
                                VectorSimilarityFunction.DOT_PRODUCT));
                    }
                    writer.addDocument(document);
                }
                writer.commit();
            }
        }
    }

    private float[] about(float[] topic) {
        float[] vector = direction();
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = topic[i] + 0.5f * vector[i] + 0.02f;
        }
        return Entry.unit(vector);
    }

    private float[] direction() {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Entry.unit(vector);
    }
}
