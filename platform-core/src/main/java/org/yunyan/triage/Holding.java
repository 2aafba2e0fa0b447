package org.yunyan.triage;

import org.yunyan.claims.Claim;
import org.yunyan.claims.Claims;
import org.yunyan.shared.Id;

/** Lets what a flag is about need two signatures until the flag is cleared. Repeated, nothing more happens. */
final class Holding {

    private final Claims claims;

    Holding(Claims claims) {
        this.claims = claims;
    }

    void hold(Flag flag) {
        flag.holds().stream()
                .filter(held -> held.kind() == Held.Kind.CLAIM)
                .forEach(held -> claims.hold(Id.<Claim>of(held.key()), flag.id().value()));
    }

    void release(Flag flag) {
        flag.holds().stream()
                .filter(held -> held.kind() == Held.Kind.CLAIM)
                .forEach(held ->
                        claims.release(Id.<Claim>of(held.key()), flag.id().value()));
    }
}
