package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/** The rest of an answer that does not fit one reply; handed out batch by batch, never held as a whole. */
final class Answer extends AbstractCursor {

    private static final int BATCH = 1_000;

    private final Iterator<Matches.Match> documents;
    private final Runnable pause;
    private final UnaryOperator<List<Document>> project;
    private volatile long usedAt = System.nanoTime();

    Answer(long id, Iterator<Matches.Match> documents, Runnable pause, UnaryOperator<List<Document>> project) {
        super(id);
        this.documents = documents;
        this.pause = pause;
        this.project = project;
    }

    @Override
    public synchronized boolean isEmpty() {
        boolean none = !documents.hasNext();
        pause.run();
        return none;
    }

    /** @param most documents; 0 for as many as the server sees fit */
    @Override
    public synchronized List<Document> takeDocuments(int most) {
        usedAt = System.nanoTime();
        List<Document> batch = new ArrayList<>();
        int limit = most == 0 ? BATCH : most;
        int bytes = 0;
        while (batch.size() < limit && bytes < DocumentBytes.MOST && documents.hasNext()) {
            Matches.Match match = documents.next();
            bytes += match.bytes();
            batch.add(match.document());
        }
        pause.run();
        return project.apply(batch);
    }

    boolean isIdleSince(long nanos) {
        return usedAt - nanos < 0;
    }
}
