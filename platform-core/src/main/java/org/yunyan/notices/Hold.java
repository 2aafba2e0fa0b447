package org.yunyan.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.identity.Signature;

/**
 * An entry that is not final although a notice covers it, since somebody has to look at it first.
 *
 * @param sequence of the entry
 * @param flag why; the id of what found it odd
 * @param released who has looked and let it go; the second one ends the hold
 */
public record Hold(String awardKey, long sequence, String flag, Instant at, List<Signature> released) {

    private static final int SIGNATURES = 2;

    public Hold {
        released = released == null ? List.of() : List.copyOf(released);
    }

    public boolean open() {
        return released.size() < SIGNATURES;
    }

    Hold signed(Signature signature) {
        var more = new ArrayList<>(released);
        more.add(signature);
        return new Hold(awardKey, sequence, flag, at, more);
    }
}
