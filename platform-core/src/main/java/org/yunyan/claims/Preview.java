package org.yunyan.claims;

import java.util.List;
import org.yunyan.credits.CreditEffect;

/**
 * What a claim would do, and what speaks against it.
 *
 * @param lacks what is missing before it can be handed in
 * @param effect null as long as level, mode or hours are missing
 * @param overlaps days that are taken already
 */
public record Preview(List<ClaimLack> lacks, CreditEffect effect, List<Overlap> overlaps) {

    public Preview {
        lacks = List.copyOf(lacks);
        overlaps = List.copyOf(overlaps);
    }
}
