package org.yunyan;

import java.time.Instant;
import java.util.List;
import org.yunyan.identity.Role;
import org.yunyan.identity.Signature;
import org.yunyan.shared.Id;

/** Signatures of people who have nothing to do with anybody else in a test. */
public final class Signatures {

    private static final Instant MORNING = Instant.parse("2026-11-24T01:00:00Z");

    private Signatures() {}

    /** Of a school's office and of a county officer: what a reversal needs. */
    public static List<Signature> two() {
        return List.of(of(Role.SCHOOL_ADMIN), of(Role.OFFICER));
    }

    /** Of somebody with this role. */
    public static Signature of(Role role) {
        return new Signature(Id.fresh(), role, MORNING);
    }
}
