package org.yunyan.verifier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All anchors of the files at hand, each seen once: where two files tell of the same anchor, they have to say the same. */
final class Roots {

    static final String FORMAT = "yunyan-anchors-1";

    private final Map<Long, Sealed> anchors = new HashMap<>();

    /** @throws Broken at the first anchor that is not sealed well, or says otherwise than one that was seen before */
    void add(List<Sealed> lines) throws Broken {
        for (Sealed anchor : lines) {
            long number = anchor.number("number");
            if (!anchor.good() || number < 1) {
                throw new Broken("anchor.edited", number);
            }
            Sealed known = anchors.putIfAbsent(number, anchor);
            if (known != null && !known.hash().equals(anchor.hash())) {
                throw new Broken("anchor.differs", number);
            }
        }
        for (Sealed anchor : lines) {
            Sealed before = anchors.get(anchor.number("number") - 1);
            boolean first = anchor.number("number") == 1;
            if (first
                    ? !anchor.previous().isEmpty()
                    : before != null && !before.hash().equals(anchor.previous())) {
                throw new Broken("anchor.chain", anchor.number("number"));
            }
        }
    }

    Sealed find(long number) {
        return anchors.get(number);
    }

    int size() {
        return anchors.size();
    }
}
