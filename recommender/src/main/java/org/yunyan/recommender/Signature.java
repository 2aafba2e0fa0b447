package org.yunyan.recommender;

import org.yunyan.recommender.text.ChineseAnalysis;

/**
 * SimHash (Charikar 2002): 64 bits in which texts that share most of their wording differ in few places. Made of all stretches
 * of four characters of title, summary and text, so that a moved paragraph changes little and another topic nearly everything.
 */
final class Signature {

    private static final int BITS = 64;
    private static final int STRETCH = 4;

    /** The title speaks for a document as loudly as so many of its sentences. */
    private static final int TITLE = 3;

    private Signature() {}

    /** Never 0 for a document with at least one letter. */
    static long of(Document document) {
        int[] votes = new int[BITS];
        vote(votes, letters(document.title()), TITLE);
        vote(votes, letters(document.summary()), 1);
        vote(votes, letters(document.text()), 1);
        long signature = 0;
        for (int bit = 0; bit < BITS; bit++) {
            signature |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return signature;
    }

    /** In how many of the 64 places two signatures differ. */
    static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    private static String letters(String text) {
        String folded = ChineseAnalysis.folded(text);
        StringBuilder letters = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static void vote(int[] votes, String letters, int weight) {
        int last = letters.length() - Math.min(STRETCH, letters.length());
        for (int at = 0; at <= last && !letters.isEmpty(); at++) {
            long hash = 1125899906842597L;
            for (int i = at; i < Math.min(letters.length(), at + STRETCH); i++) {
                hash = 31 * hash + letters.charAt(i);
            }
            long mixed = mixed(hash);
            for (int bit = 0; bit < BITS; bit++) {
                votes[bit] += (mixed >>> bit & 1) == 1 ? weight : -weight;
            }
        }
    }

    /** The finisher of MurmurHash3, which spreads near hashes over all bits. */
    private static long mixed(long hash) {
        long h = hash;
        h ^= h >>> 33;
        h *= 0xff51afd7ed558ccdL;
        h ^= h >>> 33;
        h *= 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
}
