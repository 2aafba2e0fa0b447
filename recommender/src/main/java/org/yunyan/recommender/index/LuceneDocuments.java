package org.yunyan.recommender.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.Passage;

/** Reads documents back as they were put, with text, passages and vectors, so that another index can be filled with them. */
final class LuceneDocuments {

    private final Cards cards;

    LuceneDocuments(Cards cards) {
        this.cards = cards;
    }

    /** Returns the ids of all documents. */
    static List<String> ids(IndexSearcher searcher) throws IOException {
        int all = Math.max(1, searcher.count(LuceneQueries.everything()));
        List<String> ids = new ArrayList<>(all);
        for (ScoreDoc hit : searcher.search(LuceneQueries.everything(), all, Sort.INDEXORDER).scoreDocs) {
            ids.add(searcher.storedFields().document(hit.doc, Set.of(Fields.ID)).get(Fields.ID));
        }
        return ids;
    }

    /** Returns those of the documents that are there. */
    List<Document> of(IndexSearcher searcher, Collection<String> ids) throws IOException {
        TermInSetQuery query = new TermInSetQuery(
                Fields.DOCUMENT, ids.stream().map(BytesRef::new).toList());
        int most = Math.max(1, ids.size() * (1 + Document.MOST_PASSAGES));
        ScoreDoc[] found = searcher.search(query, most, Sort.INDEXORDER).scoreDocs;
        List<Index.Hit> hits = cards.of(searcher, found);
        Map<String, Document> documents = new LinkedHashMap<>();
        Map<String, List<Passage>> passages = new LinkedHashMap<>();
        for (int i = 0; i < found.length; i++) {
            Index.Hit hit = hits.get(i);
            String body = searcher.storedFields()
                    .document(found[i].doc, Set.of(Fields.BODY))
                    .get(Fields.BODY);
            if (hit.passage() == null) {
                float[] vector = vector(searcher, found[i].doc, Fields.EMBEDDING);
                documents.put(hit.id(), hit.document().withText(body).withEmbedding(vector));
            } else {
                Passage light = hit.passage();
                passages.computeIfAbsent(hit.document().id(), id -> new ArrayList<>())
                        .add(new Passage(
                                light.id(),
                                light.part(),
                                light.kind(),
                                light.at(),
                                light.heading(),
                                body,
                                vector(searcher, found[i].doc, Fields.PASSAGE_EMBEDDING)));
            }
        }
        return documents.values().stream()
                .map(document -> document.withPassages(passages.getOrDefault(document.id(), List.of())))
                .toList();
    }

    private static float[] vector(IndexSearcher searcher, int doc, String field) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
        if (vectors == null) {
            return null;
        }
        KnnVectorValues.DocIndexIterator place = vectors.iterator();
        return place.advance(doc - leaf.docBase) == doc - leaf.docBase
                ? vectors.vectorValue(place.index()).clone()
                : null;
    }
}
