package org.yunyan.certificates;

import java.util.List;
import org.yunyan.identity.Signature;

/**
 * The withdrawal of a certificate: proposed with the first signature, done with the second.
 *
 * @param reason in the words of the officer who proposed it; the person concerned reads it, the public does not
 * @param signatures of two different county officers, neither of them the person concerned
 */
public record Revocation(String reason, List<Signature> signatures) {

    private static final int NEEDED = 2;

    public Revocation {
        signatures = List.copyOf(signatures);
    }

    /** Whether both have signed. */
    public boolean done() {
        return signatures.size() == NEEDED;
    }
}
