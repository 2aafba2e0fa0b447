package org.yunyan.recommender.index;

import java.util.List;
import java.util.Map;

/** What to look for, before any engine: both translate exactly this, so that their scores agree. */
sealed interface Clause {

    /** A token of a scored field; the score is BM25 times the boost. */
    record Token(String field, String token, float boost) implements Clause {}

    /**
     * A token of several scored fields taken as one (BM25F): its occurrences and the lengths of the fields are summed by weight
     * before they are scored, so that a second mention counts less than the first wherever it stands.
     *
     * @param weights of the fields, each 1 or more
     */
    record Combined(Map<String, Float> weights, String token, float boost) implements Clause {}

    /** An exact value; the score is the boost. */
    record Exact(String field, String value, float boost) implements Clause {}

    /** A weighted feature of a document; the score is its value times the boost. */
    record Feature(String field, String name, float boost) implements Clause {}

    /** At least so many of several; the score is their sum. */
    record Some(List<Clause> clauses, int atLeast) implements Clause {}

    /** What passes the gate, which does not score, with the score of the second clause. */
    record Gated(Clause gate, Clause scored) implements Clause {}

    /** Everything, with score 0. */
    record Everything() implements Clause {}

    /** Nothing. */
    record Nothing() implements Clause {}
}
