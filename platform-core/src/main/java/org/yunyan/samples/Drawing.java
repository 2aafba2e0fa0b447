package org.yunyan.samples;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.yunyan.shared.Sha256;

/**
 * The draw itself. It keeps the marks of the whole list and the rows of the smallest digests, so a county's year fits easily.
 * The same is done by {@code while read m; do echo "$(printf '%s\n%s' "$seed" "$m" | sha256sum | cut -c1-64) $m"; done < list |
 * sort | head -n $size}.
 */
final class Drawing {

    private final String seed;
    private final int size;
    private final List<byte[]> marks = new ArrayList<>();
    private final TreeMap<String, SampleRow> smallest = new TreeMap<>();

    Drawing(String seed, int size) {
        this.seed = seed;
        this.size = size;
    }

    /** @param row made only when it is among those drawn so far, with its digest */
    void add(String mark, Function<String, SampleRow> row) {
        marks.add(HexFormat.of().parseHex(mark));
        String digest = digest(seed, mark);
        if (smallest.size() < size || digest.compareTo(smallest.lastKey()) < 0) {
            smallest.put(digest, row.apply(digest));
            if (smallest.size() > size) {
                smallest.pollLastEntry();
            }
        }
    }

    int count() {
        return marks.size();
    }

    /** The rows in the order in which they were drawn. */
    Collection<SampleRow> rows() {
        return smallest.values();
    }

    /** All marks, sorted. */
    List<String> list() {
        marks.sort(Arrays::compareUnsigned);
        return marks.stream().map(HexFormat.of()::formatHex).toList();
    }

    static String listHash(List<String> sorted) {
        MessageDigest digest = Sha256.fresh();
        sorted.forEach(mark -> digest.update((mark + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    static String digest(String seed, String mark) {
        return Sha256.hex(seed + "\n" + mark);
    }
}
