package org.yunyan.recommender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yunyan.recommender.text.ChineseAnalysis;

/**
 * The education terms by which documents and queries are understood. Each name belongs to one concept only, whatever its
 * script, letter case and character width. Immutable, safe for use by many threads.
 */
public final class Vocabulary {

    /** A name is no longer than this. */
    public static final int LONGEST_NAME = 24;

    private static final int SHORTEST_NAME = 2;

    private final List<Concept> concepts;
    private final Map<String, Concept> byName;
    private final ChineseAnalysis analysis;

    private Vocabulary(List<Concept> concepts, ChineseAnalysis analysis) {
        List<Flaw> flaws = flaws(concepts);
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException("Flaws in the vocabulary: " + flaws);
        }
        this.concepts = List.copyOf(concepts);
        this.byName = new HashMap<>();
        concepts.forEach(concept -> concept.names().forEach(name -> byName.put(key(name), concept)));
        this.analysis = analysis;
    }

    /** Returns the terms that come with this library. */
    public static Vocabulary shipped() {
        return Shipped.VOCABULARY;
    }

    /**
     * Returns a vocabulary of concepts.
     *
     * @throws IllegalArgumentException if they have {@link #flaws}
     */
    public static Vocabulary of(List<Concept> concepts) {
        return new Vocabulary(
                concepts,
                new ChineseAnalysis(concepts.stream().map(Concept::names).toList()));
    }

    /** Returns what makes it impossible to use these concepts together; empty if nothing does. */
    public static List<Flaw> flaws(List<Concept> concepts) {
        List<Flaw> flaws = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        for (Concept concept : concepts) {
            for (String name : concept.names()) {
                Optional<Flaw.Kind> kind = kind(name);
                String owner = owners.putIfAbsent(key(name), concept.name());
                if (kind.isPresent()) {
                    flaws.add(new Flaw(kind.get(), concept.name(), name, ""));
                } else if (owner != null) {
                    flaws.add(new Flaw(Flaw.Kind.TAKEN, concept.name(), name, owner));
                }
            }
        }
        return flaws;
    }

    private static Optional<Flaw.Kind> kind(String name) {
        String folded = key(name);
        if (folded.length() < SHORTEST_NAME) {
            return Optional.of(Flaw.Kind.TOO_SHORT);
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of(Flaw.Kind.TOO_LONG);
        }
        boolean words = folded.equals(folded.strip())
                && folded.chars().allMatch(c -> Character.isLetterOrDigit(c) || " .+-#&/".indexOf(c) >= 0)
                && folded.chars().anyMatch(Character::isLetter);
        return words ? Optional.empty() : Optional.of(Flaw.Kind.NO_WORD);
    }

    /** Returns a name as it is compared with others: without regard to script, letter case and width. */
    public static String key(String name) {
        return ChineseAnalysis.folded(name);
    }

    /** Returns all concepts, in their order. */
    public List<Concept> concepts() {
        return concepts;
    }

    /** Returns the concept that a name belongs to. */
    public Optional<Concept> concept(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** Returns the number of names of all concepts. */
    public int names() {
        return byName.size();
    }

    /** Returns the analysis that knows these terms. */
    public ChineseAnalysis analysis() {
        return analysis;
    }

    /**
     * Something that cannot be in a vocabulary.
     *
     * @param kind what is wrong
     * @param concept the name of the concept in which it is
     * @param name the name that is wrong
     * @param owner the concept to which the name belongs already, or empty
     */
    public record Flaw(Kind kind, String concept, String name, String owner) {

        /** What is wrong with a name. */
        public enum Kind {
            /** Blank, or a single character, which would be found everywhere. */
            TOO_SHORT,
            /** Longer than {@link Vocabulary#LONGEST_NAME}. */
            TOO_LONG,
            /** Holds something that is no letter, digit or joiner inside a word, or no letter at all. */
            NO_WORD,
            /** Belongs to another concept, or stands twice in the same. */
            TAKEN
        }

        /** Checks that all is there. */
        public Flaw {
            Objects.requireNonNull(kind, "kind");
        }
    }

    private static final class Shipped {
        private static final Vocabulary VOCABULARY = new Vocabulary(
                ChineseAnalysis.shippedTerms().stream()
                        .map(names -> new Concept(names.getFirst(), names.subList(1, names.size())))
                        .toList(),
                new ChineseAnalysis());
    }
}
