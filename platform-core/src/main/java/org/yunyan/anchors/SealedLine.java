package org.yunyan.anchors;

import java.util.Arrays;
import java.util.List;
import org.yunyan.shared.Seal;

/**
 * Something sealed as it stands in a file: whoever hashes the fields behind the previous hash gets the hash
 * ({@code docs/ledger-format.md}).
 *
 * @param fields name and value each, in their order; the value is null when there is none
 */
public record SealedLine(String previous, String hash, List<List<String>> fields) {

    static SealedLine of(String previous, String hash, Seal seal) {
        return new SealedLine(
                previous,
                hash,
                seal.fields().stream()
                        .map(field -> Arrays.asList(field.name(), field.value()))
                        .toList());
    }
}
