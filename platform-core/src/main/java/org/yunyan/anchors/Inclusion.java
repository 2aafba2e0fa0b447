package org.yunyan.anchors;

import java.time.LocalDate;
import java.util.List;

/**
 * The proof that a ledger ended so on a day: hashed along the path, its end leads to the published root of the anchor.
 *
 * @param anchor number of the anchor
 * @param index of the ledger's leaf
 * @param sequence of the last entry then
 * @param hash of the last entry then
 * @param path {@code left:} or {@code right:} and a digest each, nearest to the leaf first
 */
public record Inclusion(long anchor, LocalDate day, int index, long sequence, String hash, List<String> path) {

    public Inclusion {
        path = List.copyOf(path);
    }
}
