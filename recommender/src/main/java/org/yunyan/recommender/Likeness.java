package org.yunyan.recommender;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.util.VectorUtil;
import org.yunyan.recommender.text.ChineseAnalysis;

/** How like two documents are: by embedding if both have one, else by the pairs of characters of their titles. */
final class Likeness {

    private static final double SAME_MEANING = 0.97;
    private static final double SAME_WORDS = 0.8;

    /** So many of 64 places may differ where most of the wording is shared. */
    private static final int SAME_WORDING = 7;

    /** What titles and meanings must share at least where the wording is the same: templates share wording too. */
    private static final double SOME_WORDS = 0.5;

    private static final double NEAR_MEANING = 0.93;

    private static final String BRACKETS = "[(\\[][^)\\]]*[)\\]]|（[^）]*）|【[^】]*】";
    private static final Pattern EDITION_IN_BRACKETS = Pattern.compile("[（(](\\p{IsHan}{2,4}版)[）)]");
    private static final String PARTS_OF_A_SERIES = "0123456789一二三四五六七八九十上中下";

    private final ChineseAnalysis analysis;

    Likeness(ChineseAnalysis analysis) {
        this.analysis = analysis;
    }

    /** What is compared of a document; found out once for many comparisons, and only if it is asked for. */
    static final class Traits {

        private final Document document;
        private final ChineseAnalysis analysis;
        private Set<String> pairs;
        private String part;
        private String edition;

        private Traits(Document document, ChineseAnalysis analysis) {
            this.document = document;
            this.analysis = analysis;
        }

        Document document() {
            return document;
        }

        /** The pairs of characters of the title. */
        Set<String> pairs() {
            if (pairs == null) {
                pairs = new HashSet<>(analysis.pairs(document.title()));
            }
            return pairs;
        }

        /** What tells the parts of a series from each other. */
        String part() {
            if (part == null) {
                StringBuilder found = new StringBuilder();
                String title = document.title();
                for (int i = 0; i < title.length(); i++) {
                    if (PARTS_OF_A_SERIES.indexOf(title.charAt(i)) >= 0) {
                        found.append(title.charAt(i));
                    }
                }
                part = found.toString();
            }
            return part;
        }

        /** The edition of a textbook that the title names in brackets: 统编版, 人教版; empty when it names none. */
        String edition() {
            if (edition == null) {
                Matcher brackets = EDITION_IN_BRACKETS.matcher(document.title());
                edition = brackets.find() ? brackets.group(1) : "";
            }
            return edition;
        }
    }

    Traits traits(Document document) {
        return new Traits(document, analysis);
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
     * Whether who has done one has done the other. Volumes of a series, other editions of a textbook and lessons for other
     * grades are alike in words and meaning and yet not the same.
     */
    static boolean same(Traits one, Traits other) {
        Document a = one.document();
        Document b = other.document();
        if (!a.subject().equals(b.subject())
                || !one.part().equals(other.part())
                || !meet(a.stages(), b.stages())
                || !meet(a.grades(), b.grades())
                || otherEdition(one.edition(), other.edition())) {
            return false;
        }
        double meaning = cosine(a.embedding(), b.embedding());
        if (meaning < NEAR_MEANING) {
            return false;
        }
        double words = overlap(one.pairs(), other.pairs());
        boolean alike = words >= SAME_WORDS && (Double.isNaN(meaning) || meaning >= SAME_MEANING);
        boolean wording = a.signature() != 0
                && b.signature() != 0
                && Signature.distance(a.signature(), b.signature()) <= SAME_WORDING
                && words >= SOME_WORDS
                && (Double.isNaN(meaning) || meaning >= NEAR_MEANING);
        return wording || alike && a.grades().equals(b.grades()) && a.stages().equals(b.stages());
    }

    /** How much of their wording two documents share, from 0 to 1: by their signatures, else by their titles. */
    static double wording(Traits one, Traits other) {
        long a = one.document().signature();
        long b = other.document().signature();
        return a == 0 || b == 0 ? overlap(one.pairs(), other.pairs()) : 1 - Signature.distance(a, b) / 64.0;
    }

    /** The title without what stands in brackets, without punctuation and in one script. */
    static String bare(String title) {
        return ChineseAnalysis.folded(title).replaceAll(BRACKETS, "").replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static <T> boolean meet(Set<T> one, Set<T> other) {
        return one.equals(other) || one.stream().anyMatch(other::contains);
    }

    /** Both name an edition of their textbook, and not the same one. */
    private static boolean otherEdition(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
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
        return VectorUtil.cosine(one, other);
    }
}
