package org.yunyan.recommender;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yunyan.recommender.text.ChineseAnalysis;

/** How like two documents are: by embedding if both have one, else by the pairs of characters of their titles. */
final class Likeness {

    private static final double SAME_MEANING = 0.97;
    private static final double SAME_WORDS = 0.8;
    private static final String PARTS_OF_A_SERIES = "0123456789一二三四五六七八九十上中下";

    private final ChineseAnalysis analysis;

    Likeness(ChineseAnalysis analysis) {
        this.analysis = analysis;
    }

    /** What is compared of a document, made once for many comparisons. */
    record Traits(Document document, Set<String> pairs, String part) {}

    Traits traits(Document document) {
        String title = document.title();
        StringBuilder part = new StringBuilder();
        title.chars().filter(c -> PARTS_OF_A_SERIES.indexOf(c) >= 0).forEach(c -> part.append((char) c));
        return new Traits(document, new HashSet<>(analysis.pairs(title)), part.toString());
    }

    List<Traits> traits(Collection<Document> documents) {
        List<Traits> traits = new ArrayList<>(documents.size());
        documents.forEach(document -> traits.add(traits(document)));
        return traits;
    }

    /** Returns a number from 0 to 1. */
    static double between(Traits one, Traits other) {
        double meaning = cosine(one.document().embedding(), other.document().embedding());
        return Double.isNaN(meaning) ? overlap(one.pairs(), other.pairs()) : Math.max(0, meaning);
    }

    /**
     * Whether who has done one has done the other. Volumes of a series and lessons for other grades are alike in words and
     * meaning and yet not the same.
     */
    static boolean same(Traits one, Traits other) {
        Document a = one.document();
        Document b = other.document();
        if (!one.part().equals(other.part())
                || !a.grades().equals(b.grades())
                || !a.stages().equals(b.stages())
                || !a.subject().equals(b.subject())) {
            return false;
        }
        double words = overlap(one.pairs(), other.pairs());
        double meaning = cosine(a.embedding(), b.embedding());
        return words >= SAME_WORDS && (Double.isNaN(meaning) || meaning >= SAME_MEANING);
    }

    private static double overlap(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long shared = one.stream().filter(other::contains).count();
        return (double) shared / (one.size() + other.size() - shared);
    }

    /** Returns NaN unless both vectors are there and of the same length. */
    static double cosine(float[] one, float[] other) {
        if (one == null || other == null || one.length != other.length) {
            return Double.NaN;
        }
        float dot = 0;
        float ones = 0;
        float others = 0;
        for (int i = 0; i < one.length; i++) {
            dot += one[i] * other[i];
            ones += one[i] * one[i];
            others += other[i] * other[i];
        }
        return dot / Math.sqrt((double) ones * others);
    }
}
