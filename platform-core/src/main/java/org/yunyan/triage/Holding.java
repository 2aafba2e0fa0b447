package org.yunyan.triage;

import java.util.List;
import org.yunyan.claims.Claim;
import org.yunyan.claims.Claims;
import org.yunyan.identity.Signature;
import org.yunyan.notices.Notices;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Lets what a flag is about need two signatures until the flag is cleared. Repeated, nothing more happens. */
final class Holding {

    private static final int SIGNATURES = 2;

    private final Claims claims;
    private final Notices notices;

    Holding(Claims claims, Notices notices) {
        this.claims = claims;
        this.notices = notices;
    }

    void hold(Flag flag) {
        for (Held held : flag.holds()) {
            switch (held.kind()) {
                case CLAIM -> claims.hold(Id.<Claim>of(held.key()), flag.id().value());
                case ENTRY -> holdEntry(held, flag);
            }
        }
    }

    /** What is not an entry yet is held once it becomes one. */
    private void holdEntry(Held held, Flag flag) {
        try {
            notices.hold(held.person(), held.key(), flag.id().value());
        } catch (Refused.Missing notYet) {
            return;
        }
    }

    void release(Flag flag) {
        for (Held held : flag.holds()) {
            switch (held.kind()) {
                case CLAIM -> claims.release(Id.<Claim>of(held.key()), flag.id().value());
                case ENTRY ->
                    notices.release(held.person(), held.key(), flag.id().value(), signatures(flag));
            }
        }
    }

    /** Of the two who agreed at last. */
    private static List<Signature> signatures(Flag flag) {
        List<Opinion> opinions = flag.opinions();
        return opinions.subList(Math.max(0, opinions.size() - SIGNATURES), opinions.size()).stream()
                .map(Opinion::signature)
                .toList();
    }
}
