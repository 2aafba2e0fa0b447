package org.yunyan.claims;

import java.util.List;
import org.yunyan.credits.CreditEffect;
import org.yunyan.rules.Sentence;

/**
 * What a claim would do, and what speaks against it.
 *
 * @param lacks what is missing before it can be handed in
 * @param effect null as long as level, mode, hours or the last day are missing
 * @param steps how what would count comes about, one sentence after the other
 * @param overlaps days that are taken already
 */
public record Preview(List<ClaimLack> lacks, CreditEffect effect, List<Sentence> steps, List<Overlap> overlaps) {

    public Preview {
        lacks = List.copyOf(lacks);
        steps = List.copyOf(steps);
        overlaps = List.copyOf(overlaps);
    }
}
