package org.yunyan.recommender;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yunyan.recommender.text.ChineseAnalysis;

/**
 * The port to the search engine. It stores documents and returns bounded lists; everything clever lives above it, once. Both
 * engines index the same tokens and give the same lists. Safe for use by many threads. Every method throws
 * {@link IndexUnavailable} if the engine fails.
 */
public interface Index extends AutoCloseable {

    /** Adds or replaces documents with their passages; they can be found at most one second after the return. */
    void put(Collection<Document> documents);

    /** Removes documents with their passages; unknown ids are ignored. */
    void remove(Collection<String> ids);

    /** Returns by what analysis documents and queries are turned into tokens at present. */
    ChineseAnalysis analysis();

    /**
     * From now on, documents and queries are analysed by these terms. What was put before keeps its tokens until it is put again; at the
     * start it is the shipped ones.
     */
    void analyse(Vocabulary vocabulary);

    /**
     * Fills an index of its own beside this one and puts it in the place of this one. Until then this one answers; what is put or
     * removed meanwhile goes into both and is newer than what is filled in. If the work fails, this one stays as it is. One
     * rebuild at a time: a second one waits.
     *
     * @param work puts everything there is, by one thread or several; what it has not put when it returns is gone
     */
    void rebuild(Consumer<Filling> work);

    /** Whether it should be rebuilt: it is empty, was written by an older release, or a rebuild was broken off. */
    boolean stale();

    /** Whether the engine is away and the last copy of it answers instead. */
    default boolean onStandby() {
        return false;
    }

    /** Answers all questions in one round trip, in their order. */
    List<Hits> multi(List<Ask> asks);

    /** Counts the documents that match the words (all documents for a blank query) and the filter, by facet. */
    FacetCounts facets(String query, Filter filter);

    /**
     * Completes what somebody is typing: from the start of any word of a title or of a trainer's name, in Chinese, whole pinyin,
     * initials or all mixed.
     */
    List<Completion> suggest(String typed, int limit);

    /** Returns the whole document, text included. */
    Optional<Document> get(String id);

    /** Returns the texts of documents and passages, by {@link Hit#id}, as far as they are there, for excerpts. */
    Map<String, String> texts(Set<String> ids);

    /** Returns the number of documents; passages do not count. */
    long count();

    /** Returns the name of the engine and its version, for health pages. */
    String engine();

    @Override
    void close();

    /** The best by words. */
    default Hits lexical(String query, Filter filter, int limit) {
        return ask(new Ask(new Ask.Words(query), filter, limit));
    }

    /** The nearest by meaning. */
    default Hits dense(float[] vector, Filter filter, int limit) {
        return ask(new Ask(new Ask.Meaning(vector), filter, limit));
    }

    /** Everything that passes the filter, in an order. */
    default Hits listed(Sort sort, Filter filter, int offset, int limit) {
        return ask(new Ask(new Ask.Listed(sort), filter, offset, limit));
    }

    /** Answers one question. */
    default Hits ask(Ask ask) {
        return multi(List.of(ask)).getFirst();
    }

    /** An index that is being filled and does not answer yet. Safe for use by many threads. */
    interface Filling {

        /** Adds documents, except those that were put or removed meanwhile. */
        void put(Collection<Document> documents);
    }

    /**
     * An answer.
     *
     * @param hits best first
     * @param total how many match in all; exact up to 10,000, then 10,000. By meaning, everything matches
     *     somehow: then it is at most what was asked for
     */
    record Hits(List<Hit> hits, long total) {
        /** Copies the list. */
        public Hits {
            hits = List.copyOf(hits);
        }

        /** Returns the ids, best first. */
        public List<String> ids() {
            return hits.stream().map(hit -> hit.document().id()).toList();
        }
    }

    /**
     * One found document, or a passage of it.
     *
     * @param document without its text, and with its embedding rounded to 8 bits a dimension; beside a passage also without
     *     embedding and co-study weights
     * @param score larger is better; comparable within one answer only
     * @param passage the passage that was found, or null for a whole document
     */
    record Hit(Document document, double score, Passage passage) {
        /** A whole document. */
        public Hit(Document document, double score) {
            this(document, score, null);
        }

        /** Returns under what the text is kept. */
        public String id() {
            return passage == null ? document.id() : document.id() + PASSAGE + passage.id();
        }

        /** Stands between the id of a document and the id of its passage. */
        public static final String PASSAGE = "#";
    }

    /**
     * One completion.
     *
     * @param text the title, or the name of the trainer
     * @param documentId the document that bears it
     * @param typed the part of it that was typed so far
     */
    record Completion(String text, String documentId, String typed) {}
}
