package org.yunyan.recommender;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The words of real Chinese with their real frequencies, as the dictionary that comes with SmartCN counted them: so that common
 * words are as common in made documents as in written ones.
 */
final class WrittenWords {

    private static final String DICTIONARY = "/org/apache/lucene/analysis/cn/smart/hhmm/coredict.mem";
    private static final Charset CHARACTERS = Charset.forName("GB2312");
    private static final int A_ROW = 94;

    private final List<String> words = new ArrayList<>();
    private final double[] upTo;

    WrittenWords() {
        List<Integer> counts = new ArrayList<>();
        read(counts);
        upTo = new double[words.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += counts.get(i);
            upTo[i] = sum;
        }
    }

    /** The file holds, by first character in the order of GB 2312, the rests of the words and how often they were seen. */
    private void read(List<Integer> counts) {
        try (InputStream file = WrittenWords.class.getResourceAsStream(DICTIONARY);
                ObjectInputStream in = new ObjectInputStream(file)) {
            in.readObject();
            in.readObject();
            char[][][] rests = (char[][][]) in.readObject();
            int[][] seen = (int[][]) in.readObject();
            for (int first = 0; first < rests.length; first++) {
                for (int i = 0; rests[first] != null && i < rests[first].length; i++) {
                    char[] rest = rests[first][i];
                    if (rest != null && rest.length >= 1 && rest.length <= 3 && seen[first][i] > 0 && chinese(rest)) {
                        words.add(character(first) + new String(rest));
                        counts.add(seen[first][i]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean chinese(char[] rest) {
        for (char c : rest) {
            if (!Character.isIdeographic(c)) {
                return false;
            }
        }
        return true;
    }

    private static String character(int index) {
        int row = index / A_ROW;
        return new String(new byte[] {(byte) (row + 0xA1), (byte) (index % A_ROW + 0xA1)}, CHARACTERS);
    }

    int size() {
        return words.size();
    }

    /** Any word, the common ones more often. */
    String common(SplittableRandom random) {
        double at = random.nextDouble() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, at);
        return words.get(Math.min(words.size() - 1, found < 0 ? -found - 1 : found));
    }

    /** Any word, the rare ones as often as the common ones. */
    String any(SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }
}
