package org.yunyan.triage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The wording of a text as its shingles (Broder 1997): all stretches of five letters, whatever punctuation and letter case. Texts that share shingles share wording, wherever it stands in them.
 */
final class Wording {

    private static final int STRETCH = 5;

    /** MinHash: two texts agree in a place as often as the share of shingles that they have in common. */
    private static final int BANDS = 16;

    private static final int ROWS = 4;

    /** Shorter passages are turns of phrase. */
    private static final int PASSAGE = 12;

    private static final int PASSAGES = 5;

    private final String text;
    private final String letters;
    private final int[] places;
    private final Map<Long, Integer> shingles;

    /** @param shingles where each begins first */
    private Wording(String text, String letters, int[] places, Map<Long, Integer> shingles) {
        this.text = text;
        this.letters = letters;
        this.places = places;
        this.shingles = shingles;
    }

    static Wording of(String text) {
        StringBuilder letters = new StringBuilder();
        int[] places = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                places[letters.length()] = i;
                letters.append(folded(text.charAt(i)));
            }
        }
        String plain = letters.toString();
        Map<Long, Integer> shingles = new LinkedHashMap<>();
        for (int i = 0; i + STRETCH <= plain.length(); i++) {
            shingles.putIfAbsent(hash(plain, i), i);
        }
        return new Wording(text, plain, Arrays.copyOf(places, plain.length()), shingles);
    }

    /** The same without what is quoted from another text. */
    Wording without(Wording quoted) {
        Map<Long, Integer> own = new LinkedHashMap<>(shingles);
        own.keySet().removeAll(quoted.shingles.keySet());
        return new Wording(text, letters, places, own);
    }

    /** How many letters are its own. */
    int letters() {
        return shingles.isEmpty() ? 0 : shingles.size() + STRETCH - 1;
    }

    /** Percent of this text's shingles that the other one has too. */
    int percentIn(Wording other) {
        if (shingles.isEmpty()) {
            return 0;
        }
        long shared =
                shingles.keySet().stream().filter(other.shingles::containsKey).count();
        return (int) (100 * shared / shingles.size());
    }

    /** Keys of which two texts with much common wording have one in common, most likely; few others do. */
    List<String> bands() {
        if (shingles.isEmpty()) {
            return List.of();
        }
        long[] least = new long[BANDS * ROWS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long shingle : shingles.keySet()) {
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], mixed(shingle + i * 0x9e3779b97f4a7c15L));
            }
        }
        List<String> bands = new ArrayList<>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            long[] rows = Arrays.copyOfRange(least, band * ROWS, (band + 1) * ROWS);
            bands.add(band + ":" + Integer.toHexString(Arrays.hashCode(rows)));
        }
        return bands;
    }

    /** The same words here and there. */
    record Passage(String here, String there) {}

    /** The longest passages that both have, as each has written them, the longest first. */
    List<Passage> shared(Wording other) {
        List<Passage> passages = new ArrayList<>();
        Set<Integer> begun = new HashSet<>(shingles.values());
        int from = 0;
        while (from + STRETCH <= places.length) {
            int length = begun.contains(from) ? common(from, other) : 0;
            if (length >= PASSAGE) {
                int there = other.shingles.get(hash(letters, from));
                passages.add(new Passage(part(from, length), other.part(there, length)));
            }
            from += Math.max(1, length);
        }
        return passages.stream()
                .sorted((one, two) -> two.here().length() - one.here().length())
                .limit(PASSAGES)
                .toList();
    }

    private int common(int from, Wording other) {
        Integer there = other.shingles.get(hash(letters, from));
        if (there == null) {
            return 0;
        }
        int length = 0;
        while (from + length < places.length
                && there + length < other.places.length
                && letters.charAt(from + length) == other.letters.charAt(there + length)) {
            length++;
        }
        return length;
    }

    private String part(int from, int length) {
        return text.substring(places[from], places[from + length - 1] + 1);
    }

    /** Full width and letter case do not matter; every letter keeps its place. */
    private static char folded(char letter) {
        String plain = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKC);
        return Character.toLowerCase(plain.length() == 1 ? plain.charAt(0) : letter);
    }

    private static long hash(String letters, int from) {
        long hash = 1125899906842597L;
        for (int i = from; i < from + STRETCH; i++) {
            hash = 31 * hash + letters.charAt(i);
        }
        return mixed(hash);
    }

    /** The finisher of MurmurHash3, which spreads near hashes over all bits. Stored bands hang on it, so it is shared with nobody. */
    private static long mixed(long hash) {
        long h = hash;
        h ^= h >>> 33;
        h *= 0xff51afd7ed558ccdL;
        h ^= h >>> 33;
        h *= 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
}
