package org.yunyan.recommender.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names, and how they are misspelt: by characters of the same sound, by pinyin, by one wrong character, by one wrong letter.
 * Every look-up is one of a hash table, however many names there are.
 */
final class Misspellings {

    /** A wrong character is seen only in so long a name: shorter ones have too many neighbours. */
    private static final int SHORTEST_MASKED = 4;

    private static final int SHORTEST_SOUND = 3;
    private static final int MOST_ROUNDS = 4;
    private static final char ANY = '*';

    private final Set<String> names = new HashSet<>();
    private final Map<String, String> bySound = new HashMap<>();
    private final Map<String, String> byMask = new HashMap<>();
    private final Map<String, String> byDeletion = new HashMap<>();
    private int longest;

    /** @param names folded; of two that sound alike the first is meant */
    Misspellings(Collection<String> names) {
        for (String name : new LinkedHashSet<>(names)) {
            add(name);
        }
    }

    private void add(String name) {
        names.add(name);
        longest = Math.max(longest, name.length());
        if (name.chars().allMatch(c -> Latin.letter((char) c))) {
            Sounds.deletions(name).forEach(deletion -> byDeletion.putIfAbsent(deletion, name));
        } else {
            bySound.putIfAbsent(String.join("'", Pinyin.sounds(name)), name);
            masks(name).forEach(mask -> byMask.putIfAbsent(mask, name));
        }
    }

    private static Stream<String> masks(String name) {
        return name.length() < SHORTEST_MASKED
                ? Stream.of()
                : Stream.iterate(0, i -> i < name.length(), i -> i + 1)
                        .map(i -> name.substring(0, i) + ANY + name.substring(i + 1));
    }

    /**
     * Puts a folded query right.
     *
     * @param known places of terms that are right as they are
     * @param strange whether it looks as if it were misspelt; else only names of the same sound are taken
     * @return it with a name in the place of a misspelt one, or nothing
     */
    Optional<String> right(String query, List<Terms.Found> known, boolean strange) {
        String right = query;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<String> better = once(right, round == 0 ? known : List.of(), strange, round > 0);
            if (better.isEmpty()) {
                break;
            }
            right = better.get();
        }
        return right.equals(query) ? Optional.empty() : Optional.of(right);
    }

    /** @param letters whether only letters are put right, after the first time */
    private Optional<String> once(String query, List<Terms.Found> known, boolean strange, boolean letters) {
        List<Sounds.Unit> units = Sounds.units(query);
        for (int length = Math.min(longest, units.size()); length > 0; length--) {
            for (int first = 0; first + length <= units.size(); first++) {
                List<Sounds.Unit> window = units.subList(first, first + length);
                boolean typed = window.stream().anyMatch(unit -> !unit.chinese());
                boolean open = (typed || !letters) && !settled(window, known);
                String name = open ? meant(query, window, strange, typed) : null;
                if (name != null) {
                    return Optional.of(query.substring(0, window.getFirst().from())
                            + name
                            + query.substring(window.getLast().to()));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a window touches a known term without holding it and more: then it is not what is wrong. */
    private static boolean settled(List<Sounds.Unit> window, List<Terms.Found> known) {
        int from = window.getFirst().from();
        int to = window.getLast().to();
        return known.stream()
                .anyMatch(term -> from < term.to()
                        && to > term.from()
                        && !(from <= term.from() && to >= term.to() && to - from > term.to() - term.from()));
    }

    private String meant(String query, List<Sounds.Unit> window, boolean strange, boolean typed) {
        String part = query.substring(window.getFirst().from(), window.getLast().to());
        if (names.contains(part)) {
            return null;
        }
        if (window.size() == 1) {
            return byDeletion(part);
        }
        if (window.size() >= SHORTEST_SOUND || typed || part.length() == query.length()) {
            String name = bySound.get(
                    String.join("'", window.stream().map(Sounds.Unit::sound).toList()));
            if (name != null) {
                return name;
            }
        }
        return strange && !typed
                ? masks(part)
                        .map(byMask::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private String byDeletion(String word) {
        return word.chars().allMatch(c -> Latin.letter((char) c))
                ? Sounds.deletions(word)
                        .map(byDeletion::get)
                        .filter(name -> name != null && oneLetterApart(name, word))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** One letter more, less or other, or two neighbours in the wrong order. */
    private static boolean oneLetterApart(String one, String other) {
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String a = one.substring(same);
        String b = other.substring(same);
        return switch (one.length() - other.length()) {
            case 0 ->
                !a.isEmpty() && a.substring(1).equals(b.substring(1))
                        || a.length() > 1
                                && a.charAt(0) == b.charAt(1)
                                && a.charAt(1) == b.charAt(0)
                                && a.substring(2).equals(b.substring(2));
            case 1 -> a.substring(1).equals(b);
            case -1 -> b.substring(1).equals(a);
            default -> false;
        };
    }

    /** Returns the parts of a text that may be meant: its Latin words, and every two to eight neighbouring Chinese characters. */
    static List<String> parts(String folded) {
        List<String> parts = new ArrayList<>();
        Latin.words(folded).forEach(word -> parts.add(word.group()));
        for (int length = 8; length > 1; length--) {
            for (int from = 0; from + length <= folded.length(); from++) {
                String part = folded.substring(from, from + length);
                if (part.chars().allMatch(Character::isIdeographic)) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }
}
