package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;

/** Documents as BSON bytes by the number of their insertion, found through ordered indexes. */
final class StoredCollection extends AbstractMongoCollection<Long> {

    private final StoreFile file;
    private final MVMap<Long, byte[]> documents;
    private final OpenAnswers answers;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            StoreFile file,
            String mapName,
            OpenAnswers answers) {
        super(database, name, options, null);
        this.file = file;
        this.documents = file.documents(mapName);
        this.answers = answers;
    }

    MVMap<Long, byte[]> documents() {
        return documents;
    }

    List<OrderedIndex> orderedIndexes() {
        return getIndexes().stream().map(OrderedIndex.class::cast).toList();
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        Long last = documents.lastKey();
        long number = last == null ? 1 : last + 1;
        file.put(documents, number, DocumentBytes.of(document));
        return number;
    }

    @Override
    protected void handleUpdate(Long number, Document oldDocument, Document newDocument) {
        file.put(documents, number, DocumentBytes.of(newDocument));
    }

    @Override
    public void removeDocument(Document document) {
        if (getIndexes().isEmpty()) {
            super.removeDocument(document);
            return;
        }
        Long number = orderedIndexes().stream()
                .filter(OrderedIndex::isId)
                .findFirst()
                .map(index -> index.getPosition(document))
                .orElseThrow();
        getIndexes().forEach(index -> index.remove(document));
        removeDocument(number);
    }

    @Override
    protected void removeDocument(Long number) {
        file.remove(documents, number);
    }

    /** Builds the index from what is stored; when that fails, nothing of it stays. */
    @Override
    public void addIndex(Index<Long> index) {
        if (!index.isEmpty() || documents.isEmpty()) {
            getIndexes().add(index);
            return;
        }
        try {
            for (var all = documents.cursor(null); all.hasNext(); ) {
                Long number = all.next();
                Document document = DocumentBytes.read(all.getValue());
                index.checkAdd(document, this);
                file.atomically(() -> {
                    index.add(document, number, this);
                    return null;
                });
            }
        } catch (RuntimeException e) {
            index.drop();
            throw e instanceof MongoServerError refusal ? new IndexBuildFailedException(refusal, this) : e;
        }
        getIndexes().add(index);
    }

    /** @param batchSize 0 for all, as the changes of this server ask; they take one document at a time */
    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        Document filter = query == null ? new Document() : query;
        Plan plan = Plan.choose(orderedIndexes(), filter, orderBy);
        // whoever fetches all documents in batches searches for nothing and may go on for ever
        boolean bounded = batchSize == 0 || !filter.isEmpty() || !plan.sorted();
        Matches matches = new Matches(documents, plan, filter, bounded);
        Iterator<Matches.Match> ordered =
                plan.sorted() ? matches : new SortedMatches(documents, matches, orderBy, limit == 0 ? 0 : skip + limit);
        Iterator<Matches.Match> wanted = limited(ordered, skip, limit);
        if (batchSize == 0) {
            return new QueryResult(() -> documentsOf(wanted).iterator());
        }
        return answers.begin(wanted, matches::pause, batch -> project(batch, fields), batchSize);
    }

    private static Iterator<Matches.Match> limited(Iterator<Matches.Match> matches, int skip, int limit) {
        if (skip == 0 && limit == 0) {
            return matches;
        }
        Stream<Matches.Match> rest = stream(matches).skip(skip);
        return (limit == 0 ? rest : rest.limit(Math.abs(limit))).iterator();
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        Iterable<T> once = () -> iterator;
        return StreamSupport.stream(once.spliterator(), false);
    }

    private static Stream<Document> documentsOf(Iterator<Matches.Match> matches) {
        return stream(matches).map(Matches.Match::document);
    }

    private List<Document> project(List<Document> batch, Document fields) {
        if (fields == null || fields.isEmpty()) {
            return batch;
        }
        return new ArrayList<>(matchDocumentsFromStream(new Document(), batch.stream(), 0, 0, 0, null, fields)
                .collectDocuments());
    }

    /** Keeps an answer that is already there, for example of an aggregation, in batches of its own. */
    QueryResult answer(Iterator<Document> results, int batchSize) {
        Iterator<Matches.Match> sized = stream(results)
                .map(result -> new Matches.Match(0, result, DocumentBytes.of(result).length))
                .iterator();
        return answers.begin(sized, () -> {}, batch -> batch, batchSize);
    }

    @Override
    public int count() {
        return Math.toIntExact(documents.sizeAsLong());
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected Document getDocument(Long number) {
        return DocumentBytes.read(documents.get(number));
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream().map(StoredCollection::positioned);
    }

    private static DocumentWithPosition<Long> positioned(Map.Entry<Long, byte[]> entry) {
        return new DocumentWithPosition<>(DocumentBytes.read(entry.getValue()), entry.getKey());
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {}

    @Override
    protected int getDataSize() {
        return 0;
    }

    /** Takes the documents out of the file; the indexes have been dropped. */
    @Override
    public void drop() {
        file.drop(documents);
    }
}
