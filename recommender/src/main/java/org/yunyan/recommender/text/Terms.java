package org.yunyan.recommender.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The education terms with their synonyms: finds the longest ones in a text and knows how they are misspelt. */
final class Terms {

    /** A place where a concept is named, by whichever of its names. */
    record Found(int from, int to, String concept) {}

    private static final int SHORTEST_RESPELT = 3;

    private final Node root = new Node();
    private final Map<String, String> byReading = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private int longest;

    Terms(List<Concept> concepts) {
        for (Concept concept : concepts) {
            String token = Folding.fold(concept.name()).replace(' ', '_');
            concept.names().forEach(name -> add(Folding.fold(name), token));
        }
    }

    private void add(String name, String concept) {
        Node node = root;
        for (int i = 0; i < name.length(); i++) {
            node = node.next.computeIfAbsent(name.charAt(i), c -> new Node());
        }
        node.concept = concept;
        names.add(name);
        longest = Math.max(longest, name.length());
        if (name.length() >= SHORTEST_RESPELT) {
            byReading.putIfAbsent(Pinyin.spell(name), name);
        }
    }

    /** Finds terms in folded text, the longest at each place, from left to right. */
    List<Found> find(String folded) {
        List<Found> found = new ArrayList<>();
        for (int from = 0; from < folded.length(); ) {
            Found longestHere = longestAt(folded, from);
            if (longestHere == null) {
                from++;
            } else {
                found.add(longestHere);
                from = longestHere.to();
            }
        }
        return found;
    }

    private Found longestAt(String text, int from) {
        Found found = null;
        Node node = root;
        for (int i = from; i < text.length(); i++) {
            node = node.next.get(text.charAt(i));
            if (node == null) {
                break;
            }
            if (node.concept != null && endsOfWords(text, from, i + 1)) {
                found = new Found(from, i + 1, node.concept);
            }
        }
        return found;
    }

    /** Keeps "ai" from being found in "email": Latin names must be whole words. */
    private static boolean endsOfWords(String text, int from, int to) {
        boolean before = from == 0 || !latin(text.charAt(from)) || !latin(text.charAt(from - 1));
        boolean after = to == text.length() || !latin(text.charAt(to - 1)) || !latin(text.charAt(to));
        return before && after;
    }

    private static boolean latin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    /**
     * Returns the folded query with one misspelt term put right: one of the same sound or, if the query looks strange, one that
     * differs in one character of four or more.
     */
    Optional<String> respell(String folded, boolean strange) {
        for (int length = Math.min(longest, folded.length()); length >= SHORTEST_RESPELT; length--) {
            for (int from = 0; from + length <= folded.length(); from++) {
                String part = folded.substring(from, from + length);
                Optional<String> right = names.contains(part) ? Optional.empty() : nearest(part, strange);
                if (right.isPresent()) {
                    return Optional.of(folded.substring(0, from) + right.get() + folded.substring(from + length));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> nearest(String part, boolean strange) {
        String sameSound = byReading.get(Pinyin.spell(part));
        if (sameSound != null || !strange || part.length() <= SHORTEST_RESPELT) {
            return Optional.ofNullable(sameSound);
        }
        return names.stream().filter(name -> oneCharacterApart(name, part)).findFirst();
    }

    private static boolean oneCharacterApart(String name, String part) {
        if (name.length() != part.length()) {
            return false;
        }
        int apart = 0;
        for (int i = 0; i < name.length() && apart < 2; i++) {
            apart += name.charAt(i) == part.charAt(i) ? 0 : 1;
        }
        return apart == 1;
    }

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>(2);
        private String concept;
    }
}
