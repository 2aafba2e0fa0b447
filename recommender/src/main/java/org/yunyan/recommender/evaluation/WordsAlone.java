package org.yunyan.recommender.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Plain BM25 of Lucene over texts, under one analyser: what our search has to beat. */
final class WordsAlone implements AutoCloseable {

    private static final String ID = "id";
    private static final String TEXT = "text";

    private final Analyzer analyzer;
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    WordsAlone(List<SearchSet.Text> texts, Analyzer analyzer) {
        this.analyzer = analyzer;
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (SearchSet.Text text : texts) {
                Document document = new Document();
                document.add(new StringField(ID, text.id(), Field.Store.YES));
                document.add(new TextField(TEXT, text.words(), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
            this.reader = DirectoryReader.open(directory);
            this.searcher = new IndexSearcher(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the ids of the ten best. */
    List<String> find(String words) {
        Query query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, words);
        if (query == null) {
            return List.of();
        }
        try {
            TopDocs found = searcher.search(query, Ranking.LENGTH);
            String[] ids = new String[found.scoreDocs.length];
            for (int i = 0; i < ids.length; i++) {
                ScoreDoc hit = found.scoreDocs[i];
                ids[i] = searcher.storedFields().document(hit.doc).get(ID);
            }
            return List.of(ids);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
