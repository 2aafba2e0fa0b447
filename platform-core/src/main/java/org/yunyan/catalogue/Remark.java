package org.yunyan.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.shared.Id;

/**
 * What a reviewer remarks at a place of a course, and what was said about it since.
 *
 * @param gate at which it was remarked
 * @param thread the first is the remark itself
 * @param resolvedBy who said that it is settled; null while it is open
 */
public record Remark(Id<Remark> id, Spot spot, Gate gate, List<Saying> thread, String resolvedBy, Instant resolvedAt) {

    public Remark {
        thread = List.copyOf(thread);
    }

    public boolean isOpen() {
        return resolvedAt == null;
    }

    Remark answered(Saying saying) {
        List<Saying> all = new ArrayList<>(thread);
        all.add(saying);
        return new Remark(id, spot, gate, all, null, null);
    }

    Remark resolved(String by, Instant at) {
        return new Remark(id, spot, gate, thread, by, at);
    }
}
