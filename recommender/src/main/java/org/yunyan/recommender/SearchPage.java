package org.yunyan.recommender;

import java.util.List;
import java.util.Optional;

/**
 * One page of results.
 *
 * @param results best first
 * @param total how many results there are in all; exact up to 10,000
 * @param worded how many of them have the words that were looked for; the others are only near in meaning, which anything is to
 *     something
 * @param facets counts over the documents that match the words
 * @param didYouMean another spelling of the query if this one found little
 * @param served what took part in the answer
 */
public record SearchPage(
        List<Result> results, long total, long worded, FacetCounts facets, Optional<String> didYouMean, Served served) {

    /** Copies the list. */
    public SearchPage {
        results = List.copyOf(results);
    }

    /**
     * One result.
     *
     * @param document the document without its text
     * @param score larger is better; comparable within one page only
     * @param title its title with what was found in it
     * @param excerpt the stretch of the passage, the summary or the text that answers the query best; its beginning if nothing
     *     was found in it
     * @param place the passage that answers best, without its text, if one answers
     * @param matches by what it was found; empty where there were no words to find it by
     */
    public record Result(
            Document document,
            double score,
            Snippet title,
            Snippet excerpt,
            Optional<Passage> place,
            List<Match> matches) {

        /** Copies the list. */
        public Result {
            matches = List.copyOf(matches);
        }

        /** Returns the id of the document. */
        public String id() {
            return document.id();
        }
    }

    /**
     * Text with places to emphasise; plain text, to be escaped by who shows it.
     *
     * @param text the text
     * @param marks places in it, in order, without overlap
     */
    public record Snippet(String text, List<Mark> marks) {
        /** Copies the list. */
        public Snippet {
            marks = List.copyOf(marks);
        }
    }

    /**
     * A place in a text.
     *
     * @param from index of the first character
     * @param to index after the last character
     */
    public record Mark(int from, int to) {}
}
