package org.yunyan.recommender.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The education terms with their synonyms: finds the longest ones in a text and knows how they are misspelt. */
final class Terms {

    /** A place where a concept is named, by whichever of its names. */
    record Found(int from, int to, String concept) {}

    private static final int SHORTEST_OVERLAPPING = 4;

    private final Node root = new Node();
    private final Misspellings misspellings;
    private int nodes = 1;

    Terms(List<List<String>> concepts) {
        List<String> names = new ArrayList<>();
        for (List<String> concept : concepts) {
            String token = Folding.fold(concept.getFirst()).replace(' ', '_');
            for (String name : concept) {
                String folded = Folding.fold(name);
                names.add(folded);
                add(folded, token);
            }
        }
        misspellings = new Misspellings(names);
    }

    private void add(String name, String concept) {
        Node node = root;
        for (int i = 0; i < name.length(); i++) {
            node = node.next.computeIfAbsent(name.charAt(i), c -> {
                nodes++;
                return new Node();
            });
        }
        node.concept = concept;
    }

    /**
     * Finds terms in folded text, the longest at each place, from left to right. A long one may begin inside the one before it
     * and go on beyond it: 整本书阅读教学设计 names 整本书阅读教学 and 教学设计.
     */
    List<Found> find(String folded) {
        List<Found> found = new ArrayList<>();
        int end = 0;
        for (int from = 0; from < folded.length(); from++) {
            Found here = longestAt(folded, from);
            if (here != null
                    && here.to() > end
                    && (from >= end || here.to() - from >= SHORTEST_OVERLAPPING)
                    && !again(found, here, end)) {
                found.add(here);
                end = here.to();
            }
        }
        return found;
    }

    /** Whether a term only goes on with what the one before it said already. */
    private static boolean again(List<Found> found, Found here, int end) {
        return here.from() < end && found.getLast().concept().equals(here.concept());
    }

    private Found longestAt(String text, int from) {
        Found found = null;
        Node node = root;
        for (int i = from; i < text.length(); i++) {
            node = node.next.get(text.charAt(i));
            if (node == null) {
                break;
            }
            if (node.concept != null && Latin.whole(text, from, i + 1)) {
                found = new Found(from, i + 1, node.concept);
            }
        }
        return found;
    }

    /** How its names are misspelt. */
    Misspellings misspellings() {
        return misspellings;
    }

    /** Returns the number of nodes of the trie. */
    int nodes() {
        return nodes;
    }

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>(2);
        private String concept;
    }
}
