package org.yunyan.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yunyan.shared.Id;

/**
 * What shows that a claim is true.
 *
 * @param certificate organiser and number as they are compared; null until it was submitted, once it is refused or withdrawn, and
 *     without a number. No two claims of the county have the same
 * @param contents SHA-256 of each file, with the same life; no two claims share one
 * @param likenesses what else looks like these files, nearest first, as of the last look
 */
public record Proof(List<Scan> scans, String certificate, List<String> contents, List<Likeness> likenesses) {

    static final Proof NONE = new Proof(List.of(), null, null, List.of());

    public Proof {
        scans = scans == null ? List.of() : List.copyOf(scans);
        contents = contents == null || contents.isEmpty() ? null : List.copyOf(contents);
        likenesses = likenesses == null ? List.of() : List.copyOf(likenesses);
    }

    Optional<Scan> scan(Id<Scan> id) {
        return scans.stream().filter(scan -> scan.id().equals(id)).findFirst();
    }

    Proof with(Scan scan) {
        List<Scan> more = new ArrayList<>(scans);
        more.add(scan);
        return new Proof(more, certificate, contents, likenesses);
    }

    Proof without(Id<Scan> scan) {
        return new Proof(
                scans.stream().filter(one -> !one.id().equals(scan)).toList(), certificate, contents, likenesses);
    }

    /** From now on nobody else may bring the same number or file. */
    Proof claimed(String number, List<Likeness> found) {
        return new Proof(
                scans, number, scans.stream().map(Scan::sha256).distinct().toList(), found);
    }

    /** Number and files are free again. */
    Proof freed() {
        return new Proof(scans, null, null, likenesses);
    }

    Proof resembling(List<Likeness> found) {
        return new Proof(scans, certificate, contents, found);
    }
}
